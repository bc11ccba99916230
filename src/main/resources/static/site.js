// Everything here adds to pages that work without it. All words come from the page, in these attributes
// ({0}, {1} … stand for what the script fills in):
//
//   [data-theme-toggle]           the theme button, hidden until now
//   .toc details                  the contents list, its links to ids
//   #problems                     the error summary, which takes the focus
//   .crux-list[data-draft]        rows [data-crux][data-asked], a page's slug and how many questions it asks; in a row
//                                 where [data-unanswered] stands, the list's words take its place: "Draft, {0} of {1}"
//   [data-sent]                   a page's slug, and in it rows [data-question] with [data-answer]: what is stored, so
//                                 that it is no draft any more; a question's name is that of its field
//   [data-live]                   a part with an id that is fetched anew every two seconds, and shown where it has changed
//   form[data-not-you]            a form that makes the browser nobody's, and its drafts with it
//   form[data-move]               a form whose first input takes what follows the # of the address
//   a[data-whole-address]         a link that shows where it leads, host and all
//   form[data-ballot]             a form of .q[data-q] fields, each with a label whose last child is the question, an
//                                 input in .q-in and an empty [data-slot], of [data-stance] fields of radio buttons and
//                                 of [data-note] fields with a textarea, all with their data-stored; and, on the form itself:
//     data-crux                     the page's slug, under which a draft is kept
//     data-refused                  there if the boxes hold what was sent and refused; what is stored, if anything,
//                                   each field says in its data-stored
//     data-restored                 the words above a draft: "What you had typed before is here again."
//     data-discard                  the button beside them: "Discard it"
//     data-discarded                the words when it was pressed
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
//   form[data-link]               a form that opens a private link: an input, in a part [data-paste] that is not needed where
//                                 the page's address holds the secret
//   [data-copy]                   an input with a button, hidden until now, that copies it, and a [role=status], which then
//                                 says what stands in data-copied
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

  /** Where storage is blocked or full, whatever is done with it does nothing. */
  function stored(act, otherwise) {
    try {
      return act(localStorage);
    } catch {
      return otherwise;
    }
  }

  const remember = (name, value) => stored((storage) => storage.setItem(name, value));

  const DRAFT = "draft/";

  /** How the names of stances begin; no question's does. */
  const STANCE = "stance.";

  /** How the names of notes begin; no question's does. */
  const NOTE = "_";

  /**
   * What was typed on a page and not sent, by question: { typed, over }. The latter is what the server had stored when
   * it was typed; where that has changed since, the draft is the older of the two.
   */
  const drafts = {
    read(slug) {
      const kept = stored((storage) => JSON.parse(storage.getItem(DRAFT + slug)));
      const sound = ([, entry]) => typeof entry?.typed === "string" && typeof entry.over === "string";
      return new Map(Object.entries(kept ?? {}).filter(sound));
    },
    write(slug, draft) {
      const kept = JSON.stringify(Object.fromEntries(draft));
      stored((storage) => (draft.size ? storage.setItem(DRAFT + slug, kept) : storage.removeItem(DRAFT + slug)));
    },
    forget() {
      stored((storage) =>
        Object.keys(storage)
          .filter((name) => name.startsWith(DRAFT))
          .forEach((name) => storage.removeItem(name)),
      );
    },
  };

  /** Open beside the text on wide screens; the section being read is marked. */
  function contentsList(details) {
    const wide = matchMedia("(min-width: 66rem)");
    const open = () => (details.open = wide.matches);
    wide.addEventListener("change", open);
    open();
    const links = new Map(all("a", details).map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const sections = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const top = (section) => section.getBoundingClientRect().top;
    /** The last one whose top is in the upper third, or of two side by side the first; at the page's end the last. */
    const current = () => {
      const atEnd = Math.ceil(scrollY + innerHeight) >= root.scrollHeight;
      const last = atEnd ? sections.at(-1) : sections.filter((section) => top(section) <= innerHeight / 3).at(-1);
      return last && sections.find((section) => top(section) === top(last));
    };
    const mark = () => {
      const now = links.get(current()?.id);
      links.forEach((a) => (a === now ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current")));
    };
    let asked = false;
    const soon = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    soon();
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
    const boxes = new Map(inputs.map((input) => [input, box(input)]));
    const stances = all("[data-stance]", form).map(steps);
    const notes = all("[data-note] textarea", form).map(box);
    const keep = draft(form, [...boxes.values(), ...notes, ...stances]);
    all("[data-q]", form).forEach((field) =>
      slider(field, words, (input) => {
        keep(boxes.get(input));
        count();
      }),
    );
    notes.forEach((note) => note.element.addEventListener("input", () => keep(note)));
    stances.forEach((stance) => stance.element.addEventListener("change", () => keep(stance)));
    count();
  }

  /** A field as drafts see it: its name, what it holds, what it came with, and what is stored. */
  const box = (input) => ({
    element: input,
    name: input.name,
    over: input.dataset.stored ?? "",
    initial: input.defaultValue,
    read: () => input.value,
    write(value) {
      input.value = value;
      input.dispatchEvent(new Event("input"));
    },
  });

  /** Radio buttons as one such field, which holds the value of the one that is checked. */
  function steps(element) {
    const radios = all("input", element);
    return {
      element,
      name: radios[0].name,
      over: element.dataset.stored ?? "",
      initial: radios.find((radio) => radio.defaultChecked)?.value ?? "",
      read: () => radios.find((radio) => radio.checked)?.value ?? "",
      write(value) {
        radios.forEach((radio) => (radio.checked = radio.value === value));
        element.dispatchEvent(new Event("change"));
      },
    };
  }

  /** Puts a page's draft back into its fields; returns what keeps a field's content as part of it. */
  function draft(form, fields) {
    const { crux, refused, restored, discard, discarded } = form.dataset;
    const keep = (field) => {
      const kept = drafts.read(crux);
      if (field.read() === field.over) kept.delete(field.name);
      else kept.set(field.name, { typed: field.read(), over: field.over });
      drafts.write(crux, kept);
    };
    const before = drafts.read(crux);
    const newer = (field) => before.get(field.name)?.over === field.over;
    const back = refused ? [] : fields.filter((field) => field.read() === field.initial && newer(field));
    back.forEach((field) => field.write(before.get(field.name).typed));
    drafts.write(crux, new Map());
    fields.forEach(keep);
    if (back.length) {
      const note = element("p", "draft");
      const button = element("button", "quiet", discard);
      button.type = "button";
      note.setAttribute("role", "status");
      note.tabIndex = -1;
      note.append(element("span", "", restored), button);
      form.prepend(note);
      button.addEventListener("click", () => {
        fields.forEach((field) => field.write(field.initial));
        note.replaceChildren(element("span", "", discarded));
        note.focus();
      });
    }
    return keep;
  }

  /** What the server shows as stored is no draft any more. */
  function settle(table) {
    const { sent } = table.dataset;
    const kept = drafts.read(sent);
    all("[data-question]", table).forEach(({ dataset: { question, answer } }) => {
      const typed = kept.get(question)?.typed;
      const same = answer ? parse(typed ?? "") === parse(answer) : typed?.trim() === "";
      if (same) kept.delete(question);
    });
    drafts.write(sent, kept);
  }

  /** Rows of the index whose questions are partly answered, in this browser only. */
  function draftRows(list) {
    const rows = all("[data-crux]:has([data-unanswered])", list).map((row) => {
      const line = row.querySelector("[data-unanswered]");
      return { line, before: line.textContent, crux: row.dataset.crux, asked: Number(row.dataset.asked) };
    });
    const show = () =>
      rows.forEach(({ line, before, crux, asked }) => {
        const typed = [...drafts.read(crux)].filter(
          ([name, entry]) => !name.startsWith(STANCE) && !name.startsWith(NOTE) && parse(entry.typed) !== null,
        ).length;
        line.classList.toggle("is-draft", typed > 0);
        line.textContent = typed ? fill(list.dataset.draft, Math.min(typed, asked), asked) : before;
      });
    show();
    // Coming back shows the page as it was left.
    addEventListener("pageshow", (event) => event.persisted && show());
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
      changed(text);
    };
    range.addEventListener("input", () => write(range.value));
    // What is pressed in the very middle moves nothing, so it is no input; it means 50 all the same. A finger's tap is not
    // even a click, and has not moved the slider yet when the finger goes.
    const press = () => untouched() && write(range.value);
    range.addEventListener("click", press);
    range.addEventListener("pointerup", ({ pointerType }) => pointerType === "mouse" || requestAnimationFrame(press));
    range.addEventListener("keydown", (event) => {
      if (untouched() && /^(Arrow|Page)/.test(event.key)) {
        event.preventDefault();
        write(50);
      }
    });
    text.addEventListener("input", () => {
      paint();
      changed(text);
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

  /** Takes over what the server has to say by now, and leaves alone what the reader has opened and where they are. */
  function renew(part, fresh) {
    const open = new Map(all("details[id]", part).map((details) => [details.id, details.open]));
    const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
    part.replaceChildren(...fresh.childNodes);
    all("details[id]", part).forEach((details) => (details.open = open.get(details.id) ?? details.open));
    if (focused) document.getElementById(focused)?.focus();
  }

  /** Keeps parts in step with the server while somebody looks. When it does not answer they stay as they are. */
  function live(parts) {
    const shown = new Map(parts.map((part) => [part, part.innerHTML]));
    const refresh = async () => {
      const answer = document.hidden ? null : await fetch(location.href).catch(() => null);
      const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      shown.forEach((before, part) => {
        const fresh = page?.getElementById(part.id);
        if (!fresh || fresh.innerHTML === before) return;
        shown.set(part, fresh.innerHTML);
        renew(part, fresh);
      });
      setTimeout(refresh, 2000);
    };
    if (parts.length) setTimeout(refresh, 2000);
  }

  /** The secret of a private link stands behind the #, which is sent to nobody: the form sends it when it is asked to. */
  function privateLink(form) {
    const take = () => {
      const secret = location.hash.slice(1);
      if (!/^[\w-]{43}$/.test(secret)) return;
      form.querySelector("input").value = secret;
      form.querySelector("[data-paste]").hidden = true;
    };
    take();
    addEventListener("hashchange", take);
  }

  /** Browsers copy only on https and on localhost; elsewhere the text can be selected. */
  function copying(part) {
    const input = part.querySelector("input");
    const button = part.querySelector("button");
    input.addEventListener("focus", () => input.select());
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(input.value);
      part.querySelector("[role=status]").textContent = part.dataset.copied;
    });
  }

  /** The code that an address brings behind its # goes into the form, and out of the address and what is remembered of it. */
  function bring(form) {
    const code = location.hash.slice(1);
    if (!code) return;
    form.querySelector("input").value = code;
    history.replaceState(null, "", location.pathname + location.search);
  }

  all("[data-theme-toggle]").forEach(themeButton);
  all(".toc details").forEach(contentsList);
  document.getElementById("problems")?.focus();
  all("form[data-ballot]").forEach(ballot);
  all("[data-sent]").forEach(settle);
  all(".crux-list[data-draft]").forEach(draftRows);
  all("form[data-not-you]").forEach((form) => form.addEventListener("submit", drafts.forget));
  all("form[data-link]").forEach(privateLink);
  all("[data-copy]").forEach(copying);
  all("form[data-move]").forEach(bring);
  all("a[data-whole-address]").forEach((link) => (link.textContent = link.href));
  all("[data-panel]").forEach(readout);
  live(all("[data-live]"));
})();
