/*
 * Sign-off at the counter: skill, state and people are tapped, each person has their own case. What is written down is kept in the
 * browser first (kept-queue.js); each step carries a key of its own, so that sending it twice is one row.
 */
document.addEventListener("DOMContentLoaded", () => {
  const desk = document.getElementById("desk");
  if (!desk) {
    return;
  }
  const token = document.querySelector('meta[name="camtay-token"]').content;
  const account = document.querySelector('meta[name="camtay-account"]').content;
  const field = (id) => document.getElementById(id);
  const list = field("people");
  const network = field("network");
  const error = field("deskError");
  const done = field("done");
  const remembered = "camtay-desk-" + account + "-" + desk.dataset.module;

  const checked = (name) => desk.querySelector('input[name="' + name + '"]:checked');
  const people = () => Array.from(list.querySelectorAll(".person"));
  const personOf = (official) => list.querySelector('.person[data-official="' + official + '"]');
  const box = (person) => person.querySelector("input[type=checkbox]");
  const caseOf = (person) => person.querySelector(".case input");
  const chosen = () => people().filter((person) => box(person).checked);
  const key = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").trim();
  const draw = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) => octet.toString(16).padStart(2, "0")).join("");

  const show = () => {
    const skill = checked("skill");
    people().forEach((person) => {
      person.querySelectorAll(".line").forEach((line) => {
        line.hidden = !skill || line.dataset.skill !== skill.value;
      });
      person.querySelector(".case").hidden = !box(person).checked;
      person.classList.toggle("chosen", box(person).checked);
    });
    const count = chosen().length;
    done.textContent = count > 1 ? done.dataset.many.replace("%1", count) : done.dataset.one;
  };

  const filter = () => {
    const words = key(field("find").value).split(/\s+/);
    people().forEach((person) => {
      person.hidden = !box(person).checked && !words.every((word) => person.dataset.key.includes(word));
    });
  };

  const line = (person, now) => {
    let element = person.querySelector('.line[data-skill="' + now.skill + '"]');
    if (!element) {
      element = document.createElement("span");
      element.className = "line";
      element.dataset.skill = now.skill;
      element.append(document.createElement("span"), " ", document.createElement("span"));
      element.lastElementChild.className = "soft small";
      person.querySelector(".lines").prepend(element);
    }
    element.firstElementChild.className = "tag " + now.tone;
    element.firstElementChild.textContent = now.text;
    element.lastElementChild.textContent = now.count;
  };

  const say = (person, text, bad) => {
    const said = person.querySelector(".said-now");
    said.classList.toggle("error", bad);
    said.textContent = text;
  };

  const add = (found) => {
    if (personOf(found.official)) {
      return;
    }
    const person = field("person").content.firstElementChild.cloneNode(true);
    person.dataset.official = found.official;
    person.dataset.key = key(found.name);
    person.querySelector("strong").textContent = found.name;
    person.querySelector(".person-name .soft").textContent = found.unit;
    caseOf(person).id = "case-" + found.official;
    person.querySelector(".case label").htmlFor = "case-" + found.official;
    found.lines.forEach((now) => line(person, now));
    list.append(person);
  };

  let asked = 0;
  let timer = 0;
  const look = async (name) => {
    const mine = ++asked;
    try {
      const response = await fetch(desk.dataset.root + "modules/" + desk.dataset.module + "/people?name=" + encodeURIComponent(name));
      if (response.ok && mine === asked) {
        (await response.json()).forEach(add);
        filter();
        show();
      }
    } catch (offline) {
      return; // those on the page can be found all the same
    } finally {
      field("foundNone").hidden = people().some((person) => !person.hidden);
    }
  };

  field("find").addEventListener("input", (event) => {
    filter();
    field("foundNone").hidden = true;
    clearTimeout(timer);
    if (event.target.value.trim().length > 1) {
      timer = setTimeout(() => look(event.target.value.trim()), 300);
    }
  });

  const queue = window.camtayQueue({
    store: "camtay-sign-off-" + account,
    send: (steps) =>
      fetch(desk.dataset.root + "steps", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Camtay-Token": token },
        body: JSON.stringify({ steps })
      }),
    keyOf: (one) => one.key,
    saidAgain: () => {},
    answered: (id, said, one) => {
      const person = personOf(said.official);
      if (!person) {
        return;
      }
      if (one.saved) {
        line(person, one.line);
        show();
        say(person, one.text, false);
      } else {
        again(person, said);
        say(person, one.reasons.join(" "), true);
      }
    },
    refused: (id, said, reasons) => {
      const person = personOf(said.official);
      if (person) {
        again(person, said);
        say(person, reasons.length > 0 ? reasons.join(" ") : desk.dataset.failed, true);
      }
    },
    tell: (waiting, sending) => {
      network.hidden = waiting === 0 || (sending && navigator.onLine);
      network.textContent = waiting === 0 ? "" : network.dataset.pattern.replace("%1", waiting);
    },
    signIn: () => {
      network.hidden = false;
      network.textContent = desk.dataset.signIn;
    },
    full: () => {
      network.textContent = desk.dataset.noStore;
    }
  });

  /* What was refused stands there again as it was typed. */
  const again = (person, said) => {
    if (!box(person).checked) {
      box(person).checked = true;
      caseOf(person).value = said.caseNumber;
      show();
    }
  };

  const wrong = () => {
    if (!checked("skill")) {
      return [desk.dataset.chooseSkill, desk.querySelector('input[name="skill"]')];
    }
    if (!checked("state")) {
      return [desk.dataset.chooseState, desk.querySelector('input[name="state"]')];
    }
    if (chosen().length === 0) {
      return [desk.dataset.choosePerson, field("find")];
    }
    const without = checked("state").value === "UNAIDED" ? chosen().find((person) => caseOf(person).value.trim() === "") : undefined;
    return without ? [desk.dataset.caseMissing, caseOf(without)] : null;
  };

  desk.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = wrong();
    error.textContent = fault ? fault[0] : "";
    if (fault) {
      fault[1].focus();
      return;
    }
    const state = checked("state");
    chosen().forEach((person) => {
      const step = {
        key: draw(),
        official: Number(person.dataset.official),
        skill: Number(checked("skill").value),
        state: state.value,
        caseNumber: caseOf(person).value,
        doneOn: field("doneOn").value || field("doneOn").max,
        place: field("place").value,
        note: field("note").value
      };
      say(person, desk.dataset.waiting.replace("%1", state.nextElementSibling.textContent), false);
      box(person).checked = false;
      caseOf(person).value = "";
      queue.put(step.key, step);
    });
    field("note").value = "";
    show();
  });

  desk.addEventListener("change", (event) => {
    if (event.target.name === "skill") {
      localStorage.setItem(remembered, event.target.value);
    }
    error.textContent = "";
    show();
    if (event.target.type === "checkbox" && event.target.checked) {
      caseOf(event.target.closest(".person")).focus();
    }
  });

  const last = desk.querySelector('input[name="skill"][value="' + localStorage.getItem(remembered) + '"]');
  if (last) {
    last.checked = true;
  }
  queue.each((id, said) => {
    const person = personOf(said.official);
    if (person) {
      say(person, desk.dataset.waiting.replace("%1", desk.querySelector('input[value="' + said.state + '"]').nextElementSibling.textContent), false);
    }
  });
  show();
  queue.start();
});
