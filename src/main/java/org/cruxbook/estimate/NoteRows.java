package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoteRows extends Repository<Note, Long> {

    @Query("select note from Note note where note.visitorId = :visitorId and note.cruxSlug = :slug")
    List<Note> findAll(long visitorId, String slug);

    @Query("select note from Note note where note.visitorId = :visitorId order by note.cruxSlug, note.kind")
    List<Note> findAll(long visitorId);

    Note save(Note note);

    void delete(Note note);

    /** Writes what was saved and deleted until now. */
    void flush();
}
