package org.cruxbook;

import java.nio.file.Path;

/** The setting for the content folder names none. */
class MissingContentFolder extends CannotStart {

    MissingContentFolder(Path folder) {
        super("There is no content folder at " + folder.toAbsolutePath().normalize()
                + ": set cruxbook.content.dir to the folder that holds your pages.");
    }
}
