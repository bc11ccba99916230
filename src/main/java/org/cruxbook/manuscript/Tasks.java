package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Moves the boxes of task lists ({@code - [x] done}) into the lines that they stand before. An item that holds a blank
 * is a question, and needs no box.
 */
final class Tasks extends AbstractVisitor {

    private final List<TaskListItemMarker> boxes = new ArrayList<>();

    private Tasks() {}

    static void settle(Node document) {
        Tasks tasks = new Tasks();
        document.accept(tasks);
        tasks.boxes.forEach(Tasks::settle);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskListItemMarker box) {
            boxes.add(box);
        } else {
            visitChildren(node);
        }
    }

    private static void settle(TaskListItemMarker box) {
        Node line = box.getNext();
        if (line == null || BlankReader.holdsBlank(line)) {
            box.unlink();
        } else if (line instanceof Paragraph) {
            if (line.getFirstChild() instanceof Text text && text.getLiteral().isBlank()) {
                text.unlink();
            }
            line.prependChild(box);
        }
    }

    static String sign(TaskListItemMarker box) {
        return box.isChecked() ? "☑" : "☐";
    }
}
