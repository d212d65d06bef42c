/*
 * Files as answers: each is kept in the browser before it goes out and until the server says that it is durable, so that a cut of the
 * network or a closed browser loses none. A newer file takes the place of an older one.
 */
window.camtayQuizFiles = ({ texts, say, make, root, token, now, inStore, own, tell }) => {
  const MOST = 3;
  const waiting = new Map(); // by position and place, in the order of choosing
  const shelves = new Map(); // by position
  let sending = false;
  let timer = 0;

  const inFiles = (mode, work) => inStore(mode, work, "files");
  const keep = (job) => inFiles("readwrite", (store) => store.put(job, own + job.key));
  const forget = (job) => inFiles("readwrite", (store) => store.delete(own + job.key));

  const address = (job) => {
    const query = new URLSearchParams({ name: job.name, replaces: job.replaces, chosenAt: job.chosenAt });
    return root + "/questions/" + job.position + "/files/" + job.slot + "?" + query;
  };

  const has = (position) => {
    const shelf = shelves.get(position);
    return shelf !== undefined && (shelf.files.length > 0 || Array.from(waiting.values()).some((job) => job.position === position && job.blob));
  };

  const show = (shelf) => {
    const jobs = Array.from(waiting.values()).filter((job) => job.position === shelf.position);
    const rows = [];
    for (let slot = 1; slot <= MOST; slot += 1) {
      const job = jobs.find((one) => one.slot === slot);
      const file = shelf.files.find((one) => one.slot === slot);
      if (job && job.blob) {
        rows.push({ slot, name: job.name, state: sending === job ? texts.fileSending : texts.fileWaiting, warn: true, file });
      } else if (job) {
        rows.push({ slot, name: file ? file.name : job.name, state: texts.fileLeaving, warn: true, file });
      } else if (file) {
        rows.push({ slot, name: file.name, state: say(texts.fileSaved, file.kilobytes), file, link: root + "/files/" + file.id });
      }
    }
    shelf.list.replaceChildren(...rows.map((row) => line(shelf, row)));
    shelf.add.hidden = rows.length === MOST;
  };

  const act = (text, name, work) => {
    const button = make("button", "button quiet", text);
    button.type = "button";
    button.setAttribute("aria-label", text + ": " + name);
    button.addEventListener("click", work);
    return button;
  };

  const line = (shelf, row) => {
    const item = make("li", "quiz-file");
    const name = make(row.link ? "a" : "span", "quiz-file-name", row.name);
    if (row.link) {
      name.href = row.link;
    }
    const about = make("div", "quiz-file-about");
    about.append(name, make("span", row.warn ? "small quiz-file-waits" : "small soft", row.state));
    const acts = make("div", "row");
    acts.append(act(texts.fileReplace, row.name, () => choose(shelf, row.slot)), act(texts.fileRemove, row.name, () => put(shelf, row.slot, null)));
    item.append(about, acts);
    return item;
  };

  const choose = (shelf, slot) => {
    shelf.slot = slot;
    shelf.input.click();
  };

  const put = (shelf, slot, blob) => {
    const key = shelf.position + "/" + slot;
    const file = shelf.files.find((one) => one.slot === slot);
    shelf.note.textContent = "";
    if (blob && blob.size > 20 * 1024 * 1024) {
      shelf.note.textContent = texts.fileTooBig;
      return;
    }
    const job = { key, position: shelf.position, slot, replaces: file ? file.id : 0, chosenAt: Math.round(now()), name: blob ? blob.name : file ? file.name : "", blob };
    const before = waiting.get(key);
    waiting.delete(key);
    if (blob || file || sending === before) {
      waiting.set(key, job);
      keep(job).then(() => tell(""));
    } else if (before) {
      forget(before); // was never sent
    }
    show(shelf);
    tell("");
    flush();
  };

  /** @return whether nothing waits any more */
  const flush = async () => {
    clearTimeout(timer);
    if (sending || waiting.size === 0) {
      return waiting.size === 0;
    }
    const job = waiting.values().next().value;
    const shelf = shelves.get(job.position);
    let again = 0;
    let problem = "";
    sending = job;
    show(shelf);
    const settle = async (files, note) => {
      if (files) {
        shelf.files = files;
        const newer = waiting.get(job.key);
        if (newer !== job && newer) {
          const there = files.find((one) => one.slot === job.slot);
          newer.replaces = there ? there.id : 0;
          await keep(newer);
        }
      }
      if (waiting.get(job.key) === job) {
        waiting.delete(job.key);
        await forget(job);
      }
      shelf.note.textContent = note;
      again = waiting.size > 0 ? 1 : 0;
    };
    try {
      const response = await fetch(address(job), {
        method: job.blob ? "PUT" : "DELETE",
        headers: { "Content-Type": "application/octet-stream", "X-Camtay-Attempt": token() },
        body: job.blob || undefined
      });
      if (response.ok) {
        await settle((await response.json()).files, "");
      } else if (response.status === 401) {
        problem = texts.signIn;
        again = 10000;
      } else if (response.status >= 400 && response.status < 500) {
        const body = await response.json().catch(() => ({}));
        await settle(null, job.name + ": " + ((body.reasons && body.reasons.join(" ")) || texts.unreadable));
      } else {
        again = (Number(response.headers.get("Retry-After")) || 5) * 1000 * (0.8 + Math.random() * 0.4);
      }
    } catch (offline) {
      again = 4000;
    }
    sending = false;
    show(shelf);
    tell(problem);
    if (again > 0) {
      timer = setTimeout(flush, again);
    }
    return waiting.size === 0;
  };

  /** Gives a question its place for files. @param files that the server has */
  const attach = (position, box, files) => {
    const shelf = { position, files: files || [], slot: 1, list: make("ul", "quiz-file-list"), note: make("p", "error"), add: make("button", "button quiet", texts.fileAdd), input: make("input", "visually-hidden") };
    shelf.note.setAttribute("role", "alert");
    shelf.input.type = "file";
    shelf.input.accept = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";
    shelf.input.tabIndex = -1;
    shelf.input.setAttribute("aria-label", texts.fileAdd);
    shelf.input.addEventListener("change", (event) => {
      event.stopPropagation(); // is no answer in words
      if (shelf.input.files.length > 0) {
        put(shelf, shelf.slot, shelf.input.files[0]);
      }
      shelf.input.value = "";
    });
    shelf.add.type = "button";
    shelf.add.addEventListener("click", () => {
      const taken = (slot) => shelf.files.some((file) => file.slot === slot) || waiting.has(position + "/" + slot);
      choose(shelf, [1, 2, 3].find((slot) => !taken(slot)) || MOST);
    });
    box.append(shelf.list, shelf.add, shelf.input, shelf.note);
    shelves.set(position, shelf);
    show(shelf);
  };

  /** Takes up what this device still has to send. */
  const resume = async () => {
    const kept = (await inFiles("readonly", (store) => store.getAll(IDBKeyRange.bound(own, own + "\uffff")))) || [];
    kept.filter((job) => shelves.has(job.position))
      .sort((one, other) => one.chosenAt - other.chosenAt)
      .forEach((job) => waiting.set(job.key, job));
    shelves.forEach(show);
    flush();
  };

  return { attach, resume, flush, has, count: () => waiting.size };
};
