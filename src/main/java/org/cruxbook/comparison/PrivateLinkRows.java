package org.cruxbook.comparison;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PrivateLinkRows extends Repository<PrivateLink, Long> {

    Optional<PrivateLink> findBySecretHash(String hash);

    @Query("select link from PrivateLink link where link.visitorId = :visitorId order by link.id desc")
    List<PrivateLink> findAll(long visitorId);

    long countByVisitorId(long visitorId);

    @Modifying
    @Query("delete from PrivateLink link where link.id = :id and link.visitorId = :visitorId")
    void delete(long id, long visitorId);

    @Modifying
    @Query("delete from PrivateLink link where link.visitorId = :visitorId")
    void deleteAll(long visitorId);

    @Modifying
    @Query("update PrivateLink link set link.visitorId = :to where link.visitorId = :from")
    void passOn(long from, long to);

    @Modifying
    @Query("update PrivateLink link set link.cruxSlug = :to where link.cruxSlug = :from")
    void move(String from, String to);

    PrivateLink save(PrivateLink link);
}
