package org.cruxbook.crux;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything is read as it was at one moment, so that no page is half of one version and half of the next. Nothing can be
 * written. H2 needs the highest level for that: at "repeatable read" it takes the moment of each table apart.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
public @interface Snapshot {}
