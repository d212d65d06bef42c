/*
 * How a question is shown and answered, while a quiz is taken and while one is written: makes the inputs of a question as the server
 * describes it, reads them as an answer and shows an answer in them. Words come from the data attributes of the element around it.
 */
window.camtayQuestion = (texts) => {
  const say = (text, ...values) => values.reduce((said, value, at) => said.replace("%" + (at + 1), value), text);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) {
      element.className = className;
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  };
  const rich = (tag, className, html) => {
    const element = make(tag, className);
    const holder = document.createElement("template"); // loads nothing before the addresses are right
    holder.innerHTML = html; // the server keeps nothing but its safe subset
    holder.content.querySelectorAll("img[src^='media:']").forEach((image) => {
      image.loading = "lazy";
      image.src = address(image);
    });
    holder.content.querySelectorAll("audio[src^='media:']").forEach((audio) => {
      const sound = make("span", "quiz-sound");
      audio.controls = true;
      audio.preload = "none";
      audio.src = address(audio);
      audio.replaceWith(sound);
      sound.append(audio, make("span", "small", audio.title));
    });
    element.append(holder.content);
    return element;
  };
  /* a picture is named by its content; the page says where it lies */
  const address = (element) => texts.media + element.getAttribute("src").slice("media:".length);
  /* the text of an element, and what its pictures show */
  const words = (element) => [element.textContent, ...Array.from(element.querySelectorAll("img"), (image) => image.alt)].join(" ").trim();
  let names = 0;
  const name = () => "q" + (names += 1);

  /* ---- inputs: each gives its element, reads its answer (null for none) and shows one ---- */
  const oneOf = (group, choices, make1, read1) => {
    const list = make("div", "quiz-choices");
    const inputs = choices.map((html, at) => {
      const line = make("label", "quiz-choice");
      const input = make("input");
      input.type = make1;
      input.name = group;
      input.value = at;
      line.append(input, rich("span", "", html));
      list.append(line);
      return input;
    });
    return { list, inputs, read: () => read1(inputs.filter((input) => input.checked).map((input) => Number(input.value))) };
  };

  const escaped = (text) => {
    const span = make("span", "", text);
    return span.innerHTML;
  };

  const selection = (label, options, shown) => {
    const select = make("select");
    select.setAttribute("aria-label", label);
    select.append(new Option(texts.choose, ""));
    options.forEach((option, at) => select.append(new Option(option, at)));
    select.value = shown === undefined ? "" : shown;
    return select;
  };

  const typed = (label, mode) => {
    const input = make("input");
    input.type = "text";
    input.maxLength = 500;
    input.autocomplete = "off";
    if (mode) {
      input.inputMode = mode;
    }
    input.setAttribute("aria-label", label);
    return input;
  };

  const kinds = {
    SINGLE_CHOICE: (shown) => {
      const { list, inputs, read: chosen } = oneOf(name(), shown.choices, "radio", (all) => (all.length === 0 ? null : { kind: "choice", choice: all[0] }));
      return { element: list, read: chosen, show: (answer) => inputs.forEach((input, at) => (input.checked = at === answer.choice)) };
    },
    MULTIPLE_CHOICE: (shown) => {
      const { list, inputs, read: chosen } = oneOf(name(), shown.choices, "checkbox", (all) => ({ kind: "choices", choices: all }));
      return { element: list, read: chosen, show: (answer) => inputs.forEach((input, at) => (input.checked = answer.choices.includes(at))) };
    },
    TRUE_FALSE: () => {
      const { list, inputs, read: chosen } = oneOf(name(), [escaped(texts.true), escaped(texts.false)], "radio", (all) => (all.length === 0 ? null : { kind: "said", statement: all[0] === 0 }));
      return { element: list, read: chosen, show: (answer) => inputs.forEach((input, at) => (input.checked = (at === 0) === answer.statement)) };
    },
    MATCHING: (shown) => {
      const list = make("div", "quiz-pairs");
      const selects = shown.prompts.map((prompt) => {
        const line = make("div", "quiz-pair");
        const text = rich("div", "", prompt);
        const select = selection(words(text), shown.targets);
        line.append(text, select);
        list.append(line);
        return select;
      });
      return {
        element: list,
        read: () => ({ kind: "matched", targets: selects.map((select) => (select.value === "" ? -1 : Number(select.value))) }),
        show: (answer) => selects.forEach((select, at) => (select.value = answer.targets[at] < 0 ? "" : answer.targets[at]))
      };
    },
    ORDERING: (shown) => {
      const list = make("ol", "quiz-order");
      let touched = false;
      const items = shown.items.map((html, at) => {
        const line = make("li", "quiz-item");
        line.dataset.item = at;
        const text = rich("div", "quiz-item-text", html);
        const move = (label, step) => {
          const button = make("button", "button quiet", label);
          button.type = "button";
          button.setAttribute("aria-label", label + ": " + words(text));
          button.addEventListener("click", () => {
            const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
            touched = true;
            if (other) {
              step < 0 ? other.before(line) : other.after(line);
              button.focus();
            }
            list.dispatchEvent(new Event("change", { bubbles: true }));
          });
          return button;
        };
        const moves = make("div", "row");
        moves.append(move(texts.up, -1), move(texts.down, 1));
        line.append(text, moves);
        list.append(line);
        return line;
      });
      return {
        element: list,
        read: () => (touched ? { kind: "ordered", items: Array.from(list.children, (line) => Number(line.dataset.item)) } : null),
        show: (answer) => {
          touched = true;
          answer.items.forEach((item) => list.append(items[item]));
        }
      };
    },
    SHORT_ANSWER: () => {
      const input = typed(texts.yourAnswer);
      return { element: input, read: () => ({ kind: "typed", text: input.value }), show: (answer) => (input.value = answer.text) };
    },
    NUMERIC: () => {
      const input = typed(texts.yourAnswer, "decimal");
      return { element: input, read: () => ({ kind: "typed", text: input.value }), show: (answer) => (input.value = answer.text) };
    },
    GAP_TEXT: (shown, stem) => {
      const inputs = shown.gaps.map((gap, at) => (gap.kind === "chosen" ? selection(say(texts.gap, at + 1), gap.options) : typed(say(texts.gap, at + 1), gap.kind === "number" ? "decimal" : "")));
      const walker = document.createTreeWalker(stem, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) {
        nodes.push(walker.currentNode);
      }
      nodes.forEach((node) => {
        const parts = node.data.split(/\[\[(\d+)]]/);
        if (parts.length > 1) {
          node.replaceWith(...parts.map((part, at) => (at % 2 === 0 ? part : inputs[Number(part) - 1])));
        }
      });
      return {
        element: make("div"),
        read: () => ({ kind: "filled", values: inputs.map((input) => input.value) }),
        show: (answer) => inputs.forEach((input, at) => (input.value = answer.values[at]))
      };
    },
    SCENARIO: (shown) => {
      const list = make("div", "quiz-parts");
      const parts = shown.parts.map((part, at) => {
        const group = make("fieldset", "quiz-part");
        group.append(make("legend", "", say(texts.part, at + 1)));
        const one = input(part);
        group.append(one.element);
        list.append(group);
        return one;
      });
      return {
        element: list,
        read: () => ({ kind: "parts", answers: parts.map((part) => part.read() || { kind: "none" }) }),
        show: (answer) => parts.forEach((part, at) => answer.answers[at].kind !== "none" && part.show(answer.answers[at]))
      };
    },
    ESSAY: (shown) => {
      const box = make("div", "quiz-essay");
      const area = make("textarea");
      area.rows = 8;
      area.maxLength = 50000;
      area.setAttribute("aria-label", texts.yourAnswer);
      if (shown.form !== "FILE") {
        box.append(area);
      }
      if (shown.form !== "TEXT") {
        const files = make("div", "quiz-files");
        files.append(make("p", "small soft", texts.fileHint));
        box.append(files);
      }
      return { element: box, read: () => (shown.form === "FILE" ? null : { kind: "written", text: area.value, files: [] }), show: (answer) => (area.value = answer.text) };
    }
  };
  const input = (shown) => {
    const element = make("div");
    const stem = rich("div", "quiz-text", shown.text);
    const one = kinds[shown.type](shown, stem);
    element.append(stem, one.element);
    return { element, read: one.read, show: one.show };
  };

  const isAnswered = (answer) => {
    switch (answer === null || answer === undefined ? "none" : answer.kind) {
      case "none":
        return false;
      case "choices":
        return answer.choices.length > 0;
      case "matched":
        return answer.targets.some((target) => target >= 0);
      case "typed":
        return answer.text.trim() !== "";
      case "filled":
        return answer.values.some((value) => value.trim() !== "");
      case "parts":
        return answer.answers.some(isAnswered);
      case "written":
        return answer.text.trim() !== "";
      default:
        return true;
    }
  };

  return { say, make, input, isAnswered };
};
