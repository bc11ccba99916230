// Everything here adds to pages that work without it. All words come from the page, in these attributes
// ({0}, {1} … stand for what the script fills in):
//
//   [data-theme-toggle]           the theme button, hidden until now
//   .toc details                  the contents list, its links to ids
//   #problems                     the error summary, which takes the focus
//   form[data-ballot]             a form of .q[data-q] fields, each with a label whose last child is the question, an
//                                 input in .q-in and an empty [data-slot]; and, on the form itself:
//     data-slider                   the slider's name: "Slider: {0}", {0} being the question
//     data-no-answer                its value while untouched: "no answer yet"
//     data-percent                  its value: "{0} percent"
//     data-low, data-high           its ends: "0% it won’t happen", "100% it will"
//     data-hint                     the line below while there is no answer: "Type a number, or tap anywhere on the line."
//     data-echo                     the line below an answer: "In 100 futures like this one, it happens in about {0}."
//     data-echo-under               below an answer under 1: "… in fewer than 1."
//     data-echo-over                below an answer over 99: "… in more than 99."
//     data-echo-never               below 0: "0 means you rule it out completely. Do you mean 1?"
//     data-echo-always              below 100: "100 means you rule out any other outcome. Do you mean 99?"
//     data-clear                    the button that empties the field: "Clear"
//     data-clear-name               its name: "Clear: {0}", {0} being the question
//     data-answered                 for [data-progress]: "{0} of {1} answered. You can change your answers later."
//                                   Its text of before serves while nothing is answered.
//   [data-panel]                  a question's chart: .plot, [data-readout], and rows tr[data-bin="0" … "20"] of a table
//                                 whose cells are answer, people, share; and, on the panel itself:
//     data-readout-one              what the pointer reads: "{0}: {1} person ({2})"
//     data-readout-many             "{0}: {1} people ({2})"
//     data-readout-none             over a column without a row: "Nobody answered here"; left out: the text of before
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fill = (text, ...values) => (text ?? "").replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
  const element = (tag, className, text = "") => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };

  function themeButton(button) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(dark()));
    button.hidden = false;
    show();
    system.addEventListener("change", show);
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
      show();
    });
  }

  function remember(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  }

  /** Open beside the text on wide screens; the section being read is marked. */
  function contentsList(details) {
    const wide = matchMedia("(min-width: 66rem)");
    const open = () => (details.open = wide.matches);
    wide.addEventListener("change", open);
    open();
    const links = new Map(all("a", details).map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const mark = (id) => {
      links.forEach((a) => a.removeAttribute("aria-current"));
      links.get(id).setAttribute("aria-current", "true");
    };
    const seen = new IntersectionObserver(
      (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target.id)),
      { rootMargin: "-20% 0px -70%" },
    );
    links.forEach((_, id) => {
      const section = document.getElementById(id);
      if (section) seen.observe(section);
    });
  }

  const SPACES = "[ \\t\\u00A0\\u2009\\u202F]*";
  const FORM = new RegExp(`^${SPACES}(0|[1-9]\\d{0,2})?(?:([.,])(\\d{1,3}))?${SPACES}%?${SPACES}$`);

  /** What the server would read, from 0 to 100; null where it would read no number. */
  function parse(typed) {
    const [, whole, mark, decimals] = FORM.exec(typed) ?? [];
    const nothing = whole === undefined && decimals === undefined;
    const thousands = whole !== undefined && mark === "," && decimals === "000";
    const value = Number(`${whole ?? 0}.${decimals ?? 0}`);
    return nothing || thousands || value > 100 ? null : value;
  }

  function ballot(form) {
    const words = form.dataset;
    const inputs = all("[data-q] .q-in input", form);
    const progress = form.querySelector("[data-progress]");
    const before = progress?.textContent;
    const count = () => {
      const answered = inputs.filter((input) => parse(input.value) !== null).length;
      if (progress && words.answered) {
        progress.textContent = answered ? fill(words.answered, answered, inputs.length) : before;
      }
    };
    all("[data-q]", form).forEach((field) => slider(field, words, count));
    count();
  }

  function echo(value, words) {
    if (value === 0) return words.echoNever;
    if (value === 100) return words.echoAlways;
    if (value < 1) return words.echoUnder;
    if (value > 99) return words.echoOver;
    return fill(words.echo, Math.round(value));
  }

  /** The slider has no name: it writes into the text field, and only what stands there is sent. */
  function slider(field, words, changed) {
    const text = field.querySelector(".q-in input");
    const question = field.querySelector("label").lastElementChild.textContent.trim();
    const range = element("input");
    Object.assign(range, { type: "range", min: 0, max: 100, step: 1 });
    range.setAttribute("aria-label", fill(words.slider, question));
    const line = element("span");
    const clear = element("button", "clear", words.clear);
    clear.type = "button";
    clear.setAttribute("aria-label", fill(words.clearName, question));
    const gloss = element("div", "gloss");
    gloss.append(line, clear);
    const box = element("div", "slide");
    box.append(range, element("span", "lo", words.low), element("span", "hi", words.high), gloss);
    field.querySelector("[data-slot]").append(box);

    const untouched = () => "untouched" in range.dataset;
    const paint = () => {
      const value = parse(text.value);
      range.toggleAttribute("data-untouched", value === null);
      range.value = value ?? 50;
      range.style.setProperty("--v", value ?? 0);
      range.setAttribute("aria-valuetext", value === null ? words.noAnswer : fill(words.percent, value));
      if (value === null) line.textContent = text.value.trim() ? "" : words.hint;
      else line.textContent = echo(value, words);
      text.toggleAttribute("data-long", text.value.trim().length > 3);
      clear.hidden = text.value === "";
    };
    const write = (value) => {
      text.value = value;
      paint();
      changed();
    };
    range.addEventListener("input", () => write(range.value));
    // A tap in the very middle moves nothing, so it is no input; it means 50 all the same.
    range.addEventListener("click", () => untouched() && write(range.value));
    range.addEventListener("keydown", (event) => {
      if (untouched() && /^(Arrow|Page)/.test(event.key)) {
        event.preventDefault();
        write(50);
      }
    });
    text.addEventListener("input", () => {
      paint();
      changed();
    });
    text.addEventListener("keydown", (event) => {
      const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
      const value = parse(text.value);
      if (step && value !== null && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        const whole = step > 0 ? Math.floor(value) : Math.ceil(value);
        write(Math.max(0, Math.min(100, whole + step)));
      }
    });
    clear.addEventListener("click", () => {
      write("");
      text.focus();
    });
    paint();
  }

  /** The column of dots under the pointer, in words; the table below holds the same figures. */
  function readout(panel) {
    const plot = panel.querySelector(".plot");
    const line = panel.querySelector("[data-readout]");
    if (!plot || !line) return;
    const words = panel.dataset;
    const before = line.textContent;
    const read = (column) => {
      const row = panel.querySelector(`[data-bin="${column}"]`);
      if (!row) return words.readoutNone ?? before;
      const [answer, people, share] = [...row.cells].map((cell) => cell.firstChild.textContent.trim());
      return fill(people === "1" ? words.readoutOne : words.readoutMany, answer, people, share);
    };
    plot.addEventListener("pointermove", (event) => {
      const matrix = plot.getScreenCTM();
      const percent = ((event.clientX - matrix.e) / matrix.a - 14) / 3.32;
      line.textContent = read(Math.max(0, Math.min(20, Math.round(percent / 5))));
    });
    plot.addEventListener("pointerleave", () => (line.textContent = before));
  }

  all("[data-theme-toggle]").forEach(themeButton);
  all(".toc details").forEach(contentsList);
  document.getElementById("problems")?.focus();
  all("form[data-ballot]").forEach(ballot);
  all("[data-panel]").forEach(readout);
})();
