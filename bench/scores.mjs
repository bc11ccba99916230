// Prints the median scores of Lighthouse's reports, a line for each page; fails where one is below 100.
//
//   node bench/scores.mjs FOLDER PAGE…     with the reports FOLDER/PAGE-1.json, FOLDER/PAGE-2.json …
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [folder, ...pages] = process.argv.slice(2);
const median = (scores) => scores.sort((one, other) => one - other)[Math.floor(scores.length / 2)];

const reports = (page) =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${page}-`) && file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** What a report holds against a page, with the weight that it has in its category. */
const faults = ({ categories, audits }) =>
  Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => `  ${title}: ${audits[id].title} ${audits[id].displayValue ?? ""}`),
  );

for (const page of pages) {
  const found = reports(page);
  const scores = Object.values(found[0].categories).map(({ id, title }) => [
    title,
    Math.round(100 * median(found.map((report) => report.categories[id].score ?? 0))),
  ]);
  console.log([page.padEnd(8), ...scores.map(([title, score]) => `${title} ${score}`)].join("  "));
  if (scores.some(([, score]) => score < 100)) {
    console.log([...new Set(found.flatMap(faults))].join("\n"));
    process.exitCode = 1;
  }
}
