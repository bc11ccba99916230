package org.cruxbook.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.ChainRecounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with invented visitors, whose answers are spread over the past twelve weeks. The same pages
 * always get the same crowd. Rows are written directly, because the write side knows no other time than now.
 */
@Component
@Profile("demo")
class InventedCrowd implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(InventedCrowd.class);

    private static final int VISITORS = 320;
    private static final long SEED = 20260101;
    private static final double ANSWERS_A_PAGE = 0.8;
    private static final double PARTING = 1.4;
    private static final double ALIKE = 0.3;
    private static final Duration PERIOD = Duration.ofDays(84);

    private final Cruxes cruxes;
    private final JdbcTemplate database;
    private final ChainRecounts recounts;
    private final Clock clock;

    InventedCrowd(Cruxes cruxes, JdbcTemplate database, ChainRecounts recounts, Clock clock) {
        this.cruxes = cruxes;
        this.database = database;
        this.recounts = recounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (count("visitor") == 0) {
            InventedRows rows = invent();
            rows.write(database);
            recounts.recountAll();
            log.info("Demonstration: {} invented answers by {} invented visitors", rows.answers(), VISITORS);
        }
    }

    private long count(String table) {
        Long rows = database.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private InventedRows invent() {
        Random random = new Random(SEED);
        Map<String, List<Question>> pages = new TreeMap<>();
        cruxes.findAllAskedQuestions()
                .forEach(question -> pages.computeIfAbsent(question.crux().slug(), slug -> new ArrayList<>())
                        .add(question));
        Map<String, List<SubCrux>> subCruxes = subCruxes(pages.keySet());
        InventedRows rows = new InventedRows();
        for (int id = 1; id <= VISITORS; id++) {
            InventedVisitor visitor = InventedVisitor.anyone(random);
            Instant since = clock.instant().minusSeconds(random.nextLong(PERIOD.toSeconds()));
            rows.visitor(id, since, random);
            for (Map.Entry<String, List<Question>> page : pages.entrySet()) {
                if (random.nextDouble() < ANSWERS_A_PAGE) {
                    answer(rows, id, visitor, page.getKey(), page.getValue(), since, random);
                    stand(rows, id, visitor, page.getKey(), subCruxes.getOrDefault(page.getKey(), List.of()), since);
                }
            }
        }
        return rows;
    }

    private void answer(
            InventedRows rows,
            int id,
            InventedVisitor visitor,
            String slug,
            List<Question> questions,
            Instant at,
            Random random) {
        Instant later = at.plusSeconds(
                60 + random.nextLong(Duration.between(at, clock.instant()).toSeconds() + 1));
        boolean answered = false;
        for (Question question : questions) {
            double lean = lean(slug, question, at);
            OptionalInt first = visitor.answer(lean, random);
            if (first.isPresent()) {
                OptionalInt second = visitor.secondThought(first.getAsInt(), lean, random);
                rows.estimate(id, slug, question, first.getAsInt(), at, second, min(later, clock.instant()));
                answered = true;
            }
        }
        if (answered) {
            rows.reveal(id, slug, at);
        }
    }

    private Map<String, List<SubCrux>> subCruxes(Set<String> slugs) {
        return slugs.stream()
                .collect(Collectors.toMap(
                        slug -> slug,
                        slug -> cruxes.findSubCruxes(slug).stream()
                                .sorted(Comparator.comparing(SubCrux::key))
                                .toList()));
    }

    /** On one sub-crux of each page the two camps part; on the others they hardly differ. */
    private static void stand(
            InventedRows rows, int id, InventedVisitor visitor, String slug, List<SubCrux> subCruxes, Instant at) {
        Random random = new Random(slug.hashCode() + SEED * id);
        for (int i = 0; i < subCruxes.size(); i++) {
            SubCrux subCrux = subCruxes.get(i);
            boolean parts = i == Math.floorMod(slug.hashCode(), subCruxes.size());
            visitor.stance(parts ? PARTING : ALIKE, random).ifPresent(step -> rows.stance(id, slug, subCrux, step, at));
        }
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Between −1.4 and 0.8 log-odds when the period began, because some questions are held likelier than others; and up to
     * one and a half more or less when it ends, because people change their minds about the world.
     */
    private double lean(String slug, Question question, Instant at) {
        Random character = new Random((slug + '/' + question.key()).hashCode());
        double atFirst = -1.4 + character.nextDouble() * 2.2;
        double drift = (character.nextBoolean() ? 1 : -1) * (0.7 + 0.8 * character.nextDouble());
        double toGo = (double) Duration.between(at, clock.instant()).toSeconds() / PERIOD.toSeconds();
        return atFirst + drift * (1 - toGo);
    }
}
