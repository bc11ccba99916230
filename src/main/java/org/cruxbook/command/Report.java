package org.cruxbook.command;

import java.io.PrintWriter;
import org.cruxbook.manuscript.Findings;

/** Writes down what checking brought. */
interface Report {

    void print(Findings findings, PrintWriter out);
}
