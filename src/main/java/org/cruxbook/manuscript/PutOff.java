package org.cruxbook.manuscript;

/** Something would be retired while instances of the site have different folders. */
class PutOff extends RuntimeException {

    PutOff() {
        super("other instances have another content folder still");
    }
}
