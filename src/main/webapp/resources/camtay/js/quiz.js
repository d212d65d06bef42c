/*
 * Taking a quiz: the questions come once, as one document. Each answer is kept in the browser before it goes out, so that a cut of
 * the network, a closed browser or a restarted server loses none; the server says when it is durable. The time that counts is the
 * server's.
 */
document.addEventListener("DOMContentLoaded", async () => {
  const quiz = document.getElementById("quiz");
  if (!quiz) {
    return;
  }
  const texts = quiz.dataset;
  const { say, make, input, isAnswered } = window.camtayQuestion(texts);
  const field = (id) => document.getElementById(id);
  const account = document.querySelector('meta[name="camtay-account"]').content;
  const pageToken = document.querySelector('meta[name="camtay-token"]').content;
  const root = texts.root + texts.attempt;
  /* ---- the server's clock, measured anew by each answer of the server ---- */
  let clock = 0;
  const read = (serverNow, askedAt) => {
    const way = (performance.now() - askedAt) / 2;
    clock = serverNow + way - performance.now();
  };
  const now = () => Math.round(performance.now() + clock);

  /* ---- answers that wait, by position: in IndexedDB, and in memory where there is none ---- */
  const opened = new Promise((resolve) => {
    try {
      const request = indexedDB.open("camtay-quiz", 2);
      request.onupgradeneeded = () =>
        ["waiting", "files"].filter((name) => !request.result.objectStoreNames.contains(name)).forEach((name) => request.result.createObjectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch (refused) {
      resolve(null);
    }
  });
  const own = account + "/" + texts.attempt + "/";
  const inStore = async (mode, work, store = "waiting") => {
    const database = await opened;
    if (!database) {
      field("noStore").hidden = false;
      return null;
    }
    return new Promise((resolve) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => {
        field("noStore").hidden = false;
        resolve(null);
      };
    });
  };
  const keep = (said) => inStore("readwrite", (store) => store.put(said, own + said.position));
  const forget = (position) => inStore("readwrite", (store) => store.delete(own + position));
  const kept = async () => (await inStore("readonly", (store) => store.getAll(IDBKeyRange.bound(own, own + "\uffff")))) || [];

  /* ---- the page ---- */
  const fail = (text, link) => {
    const notice = field("quizFault");
    notice.textContent = text;
    notice.hidden = false;
    field("quizResult").hidden = !link;
    field("quizWait").hidden = true;
    field("quizBody").hidden = true;
  };

  const openPaper = async () => {
    const askedAt = performance.now();
    const response = await fetch(root + "/paper", { method: "POST", headers: { "X-Camtay-Token": pageToken } });
    const body = await response.json();
    if (!response.ok) {
      fail((body.reasons && body.reasons.join(" ")) || texts.failed, response.status === 409);
      return null;
    }
    read(body.now, askedAt);
    return body;
  };

  let paper = null;
  try {
    paper = await openPaper();
  } catch (offline) {
    fail(texts.failed, false);
  }
  if (!paper) {
    return;
  }

  const waiting = new Map();
  const questions = new Map();
  let current = 1;
  let sending = false;
  let savedAt = 0;
  let timer = 0;
  let over = false;
  let handedIn = false;
  const state = field("quizState");
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("camtay-quiz-" + own) : null;

  const hands = new Intl.DateTimeFormat("vi", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: texts.zone });
  const time = (moment) => hands.format(moment);

  let files = null;
  const hasAnswer = (question) => isAnswered(question.answer) || (files !== null && files.has(question.position));

  const tell = (problem) => {
    const count = waiting.size + (files ? files.count() : 0);
    state.classList.toggle("warn", count > 0);
    if (problem) {
      state.textContent = count > 0 ? say(texts.waiting, count) + " " + problem : problem;
    } else if (count > 0) {
      state.textContent = say(texts.waiting, count);
    } else {
      state.textContent = savedAt > 0 ? say(texts.saved, time(savedAt)) : texts.nothingYet;
    }
    questions.forEach((question) => {
      const answered = hasAnswer(question);
      question.tab.classList.toggle("answered", answered);
      question.tab.setAttribute("aria-label", say(answered ? texts.tabAnswered : texts.tabOpen, question.position));
    });
  };

  const elsewhere = () => {
    field("quizElsewhere").hidden = false;
  };

  const flush = async () => {
    clearTimeout(timer);
    if (sending || waiting.size === 0) {
      return waiting.size === 0;
    }
    sending = true;
    const sent = Array.from(waiting.values()).slice(0, 100);
    let again = 0;
    let problem = "";
    const askedAt = performance.now();
    try {
      const response = await fetch(root + "/answers", {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Camtay-Attempt": paper.token },
        body: JSON.stringify({ answers: sent })
      });
      if (response.ok) {
        const body = await response.json();
        read(body.now, askedAt);
        for (const result of body.results) {
          const said = waiting.get(result.position);
          if (result.result === "LATER") {
            again = 2000;
          } else if (said && said.sequence === result.sequence) {
            waiting.delete(result.position);
            await forget(result.position);
            const note = questions.get(result.position).note;
            note.textContent = result.result === "REFUSED" ? result.reason : "";
          }
          if (result.result === "SAVED") {
            savedAt = body.now;
          }
        }
        paper.endsAt = body.endsAt || paper.endsAt; // somebody may have moved it
        if (body.openedIn && body.openedIn !== paper.openedIn) {
          elsewhere();
        }
        again = again || (waiting.size > 0 ? 1 : 0);
      } else if (response.status === 401) {
        problem = texts.signIn;
        again = 10000;
      } else if (response.status === 422) {
        sent.forEach((said) => {
          waiting.delete(said.position);
          forget(said.position);
          questions.get(said.position).note.textContent = texts.unreadable;
        });
      } else {
        // not all at the same moment, when a server or its database comes back
        again = (Number(response.headers.get("Retry-After")) || 5) * 1000 * (0.8 + Math.random() * 0.4);
      }
    } catch (offline) {
      again = 4000;
    }
    sending = false;
    tell(problem);
    if (again > 0) {
      timer = setTimeout(flush, again);
    }
    return waiting.size === 0;
  };

  let quiet = 0;
  const change = (question, soon) => {
    if (over) {
      return;
    }
    const answer = question.input.read() || { kind: "none" };
    if (JSON.stringify(answer) === JSON.stringify(question.answer)) {
      return;
    }
    question.answer = answer;
    question.sequence = Math.max(now(), question.sequence + 1);
    const said = { position: question.position, sequence: question.sequence, answer };
    waiting.set(question.position, said);
    keep(said).then(() => tell("")); // "kept on this device" is said once it is
    if (channel) {
      channel.postMessage(said);
    }
    clearTimeout(quiet);
    quiet = setTimeout(flush, soon ? 50 : 800);
  };

  const take = (said) => {
    const question = questions.get(said.position);
    if (question && said.sequence > question.sequence) {
      question.sequence = said.sequence;
      question.answer = said.answer;
      if (said.answer.kind !== "none") {
        question.input.show(said.answer);
      }
      return true;
    }
    return false;
  };

  const go = (position, focus) => {
    current = Math.min(Math.max(position, 1), questions.size);
    questions.forEach((question) => {
      question.section.hidden = question.position !== current;
      question.position === current ? question.tab.setAttribute("aria-current", "true") : question.tab.removeAttribute("aria-current");
    });
    field("quizPrevious").disabled = current === 1;
    field("quizNext").hidden = current === questions.size;
    field("quizHandIn").classList.toggle("quiet", current !== questions.size);
    if (focus) {
      questions.get(current).heading.focus();
      window.scrollTo({ top: 0 });
    }
  };

  /* ---- sections: a heading over their questions, and over their part of the navigation ---- */
  const parts = paper.sections || [];
  const partOf = (position) => parts.filter((part) => part.first <= position).pop();
  parts.forEach((part, index) => {
    part.title = say(texts.section, index + 1, part.name);
    part.tabs = make("ol", "quiz-tabs");
  });
  const headed = (section, part, position) => {
    const intro = make("details", "quiz-intro");
    intro.open = part.first === position;
    intro.append(make("summary", "", texts.sectionIntro), make("p", "quiz-written", part.intro));
    section.append(make("h2", "quiz-part-title", part.title), ...(part.intro ? [intro] : []));
  };

  files = window.camtayQuizFiles({ texts, say, make, root, token: () => paper.token, now, inStore, own, tell });
  const tabs = field("quizTabs");
  parts.forEach((part, index) => {
    const item = make("li", "quiz-tabs-part");
    const title = make("span", "small soft", part.title);
    title.id = "quizPart" + (index + 1);
    part.tabs.setAttribute("aria-labelledby", title.id);
    item.append(title, part.tabs);
    tabs.append(item);
  });
  paper.questions.forEach((sheet) => {
    const section = make("section", "card quiz-question");
    const part = partOf(sheet.position);
    const heading = make(part ? "h3" : "h2", "", say(texts.question, sheet.position, paper.questions.length));
    heading.tabIndex = -1;
    heading.id = "question" + sheet.position;
    section.setAttribute("aria-labelledby", heading.id);
    const one = input(sheet.shown);
    const note = make("p", "error");
    note.setAttribute("role", "alert");
    if (part) {
      headed(section, part, sheet.position);
    }
    section.append(heading, make("p", "soft small", say(texts.points, sheet.points)), one.element, note);
    const item = make("li");
    const tab = make("button", "quiz-tab", String(sheet.position));
    tab.type = "button";
    tab.addEventListener("click", () => go(sheet.position, true));
    item.append(tab);
    (part ? part.tabs : tabs).append(item);
    field("quizQuestions").append(section);
    const question = { position: sheet.position, section, heading, tab, note, input: one, answer: null, sequence: 0 };
    questions.set(sheet.position, question);
    const shelf = one.element.querySelector(".quiz-files");
    if (shelf) {
      files.attach(sheet.position, shelf, sheet.files);
    }
    if (sheet.answer) {
      take({ position: sheet.position, sequence: sheet.sequence, answer: sheet.answer });
      savedAt = Math.max(savedAt, sheet.sequence);
    }
    section.addEventListener("input", (event) => {
      if (event.target.matches('input[type="text"], textarea')) {
        change(question, false);
      }
    });
    section.addEventListener("change", (event) => {
      change(question, !event.target.matches("textarea"));
    });
  });
  for (const said of await kept()) {
    if (take(said)) {
      waiting.set(said.position, said);
    } else {
      forget(said.position);
    }
  }
  await files.resume();
  if (channel) {
    channel.addEventListener("message", (event) => {
      take(event.data);
      elsewhere();
      tell("");
    });
  }

  /* ---- handing in ---- */
  const handIn = async () => {
    over = true;
    clearTimeout(quiet);
    field("quizQuestions").setAttribute("inert", "");
    field("quizHandIn").disabled = true;
    tell(texts.handingIn);
    if (handedIn) {
      return;
    }
    if (sending || !(await flush()) || !(await files.flush())) {
      setTimeout(handIn, 1000);
      return;
    }
    try {
      const response = await fetch(root + "/submission", { method: "POST", headers: { "X-Camtay-Attempt": paper.token } });
      if (response.ok || response.status === 409) {
        handedIn = true;
        window.location.assign(texts.result);
        return;
      }
      tell(response.status === 401 ? texts.signIn : texts.handInLater);
    } catch (offline) {
      tell(texts.handInLater);
    }
    setTimeout(handIn, 4000);
  };

  const sure = field("quizSure");
  field("quizHandIn").addEventListener("click", () => {
    const open = Array.from(questions.values()).filter((question) => !hasAnswer(question));
    field("quizOpen").textContent = open.length === 0 ? texts.allAnswered : say(texts.someOpen, open.length, open.map((question) => question.position).join(", "));
    sure.returnValue = "cancel";
    sure.showModal();
  });
  sure.addEventListener("close", () => {
    if (sure.returnValue === "hand-in") {
      handIn();
    }
  });

  /* ---- time ---- */
  const left = field("quizLeft");
  const spoken = field("quizSpoken");
  const warned = new Set();
  const tick = () => {
    const seconds = Math.max(0, Math.floor((paper.endsAt - now()) / 1000));
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    left.textContent =
      hours >= 24
        ? say(texts.daysLeft, Math.floor(hours / 24), hours % 24)
        : (hours > 0 ? two(hours) + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    left.classList.toggle("soon", seconds < 300);
    [300, 60].forEach((mark) => {
      if (seconds <= mark && seconds > mark - 5 && !warned.has(mark)) {
        warned.add(mark);
        spoken.textContent = say(texts.minutesLeft, mark / 60);
      }
    });
    if (seconds === 0 && !over) {
      handIn();
    }
  };

  field("quizPrevious").addEventListener("click", () => go(current - 1, true));
  field("quizNext").addEventListener("click", () => go(current + 1, true));
  field("quizReload").addEventListener("click", () => window.location.reload());
  field("quizWait").hidden = true;
  field("quizBody").hidden = false;
  go(Math.min(Array.from(questions.values()).filter(hasAnswer).length + 1, questions.size), false);
  tell("");
  tick();
  setInterval(tick, 1000);
  const flushAll = () => {
    flush();
    files.flush();
  };
  setInterval(flushAll, 30000);
  window.addEventListener("online", flushAll);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flushAll());
  flush();
});
