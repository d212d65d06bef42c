/*
 * Roll call: marks are kept in the browser first (kept-queue.js); the answer carries the finished rows and the page is not
 * reloaded. What somebody else said meanwhile is shown beside one's own and never overwritten.
 */
document.addEventListener("DOMContentLoaded", () => {
  const roll = document.getElementById("roll");
  if (!roll) {
    return;
  }
  const token = document.querySelector('meta[name="camtay-token"]').content;
  const account = document.querySelector('meta[name="camtay-account"]').content;
  const rows = new Map(Array.from(roll.querySelectorAll(".roll-row"), (row) => [row.dataset.official, row]));
  const count = document.querySelector(".roll-count");
  const network = document.getElementById("network");
  const walkIns = document.getElementById("walkIns");
  const dialog = document.getElementById("more");
  const settling = document.getElementById("settle");
  const field = (id) => document.getElementById(id);
  const path = roll.dataset.root + roll.dataset.meeting;
  let asked = null;
  let disputed = null;

  const key = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").trim();

  field("find").addEventListener("input", (event) => {
    const words = key(event.target.value).split(/\s+/);
    rows.forEach((row) => {
      row.hidden = !words.every((word) => row.dataset.key.includes(word));
    });
  });

  const recount = () => {
    const recorded = Array.from(rows.values()).filter((row) => row.dataset.status !== "UNRECORDED").length;
    count.textContent = count.dataset.pattern.replace("%1", recorded).replace("%2", rows.size);
  };

  const answer = (row, text, bad) => {
    const line = row.querySelector(".roll-answer");
    line.classList.toggle("bad", bad);
    line.textContent = text;
  };

  const press = (row, status) => {
    row.querySelectorAll(".roll-mark").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.mark === status));
    });
  };

  const tag = (element, tone, text) => {
    element.classList.remove("good", "warn", "bad", "idle");
    element.classList.add(tone);
    element.textContent = text;
  };

  /* The row as the server has it. */
  const show = (row, now) => {
    row.dataset.status = now.status;
    row.dataset.version = now.version;
    row.dataset.state = now.state;
    tag(row.querySelector(".roll-state"), now.tone, now.text);
    row.querySelector(".roll-note").textContent = now.note;
    const self = row.querySelector(".roll-self");
    self.hidden = now.self === "";
    self.querySelector(".roll-self-text").textContent = now.self;
    self.querySelector(".roll-shared").hidden = !now.shared;
    const agreement = row.querySelector(".roll-agreement");
    agreement.hidden = now.state === "NOTHING" || now.self === "" && now.state !== "SILENT";
    tag(agreement, now.stateTone, now.stateText);
    const settle = row.querySelector(".roll-settle");
    if (settle) {
      settle.hidden = now.state !== "DISPUTED";
    }
    press(row, now.status);
    recount();
  };

  const markText = (status) => roll.querySelector('[data-mark="' + status + '"]').textContent.trim();

  const pending = (row, said) => {
    row.classList.add("waiting");
    press(row, said.status);
    answer(row, roll.dataset.waiting.replace("%1", markText(said.status)), false);
  };

  /* Both sides, and a button for each: nothing happens until somebody decides. */
  const conflict = (row, said, now) => {
    const box = row.querySelector(".roll-conflict");
    const choose = (text, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button quiet";
      button.textContent = text;
      button.addEventListener("click", () => {
        box.replaceChildren();
        act();
      });
      return button;
    };
    const line = (text) => {
      const part = document.createElement("p");
      part.textContent = text;
      return part;
    };
    const acts = document.createElement("div");
    acts.className = "row acts";
    acts.append(
      choose(roll.dataset.keepTheirs, () => answer(row, roll.dataset.saved.replace("%1", now.recordedAt), false)),
      choose(roll.dataset.keepMine, () => mark(row, said.status, said))
    );
    box.replaceChildren(
      line(roll.dataset.theirs.replace("%1", now.text + (now.note ? " " + now.note : "")).replace("%2", now.by || "–").replace("%3", now.recordedAt)),
      line(roll.dataset.mine.replace("%1", markText(said.status) + (said.time ? " " + said.time : ""))),
      acts
    );
  };

  const answered = (official, said, one) => {
    const row = rows.get(official);
    if (!row) {
      return;
    }
    row.classList.remove("waiting");
    if (one.row) {
      show(row, one.row);
    }
    if (one.result === "SAVED") {
      answer(row, roll.dataset.saved.replace("%1", one.row.recordedAt), false);
    } else if (one.result === "CONFLICT") {
      answer(row, roll.dataset.conflict, true);
      conflict(row, said, one.row);
    } else {
      answer(row, one.reasons.join(" "), true);
    }
  };

  const queue = window.camtayQueue({
    store: "camtay-roll-" + account + "-" + roll.dataset.meeting,
    send: (marks) =>
      fetch(path, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Camtay-Token": token },
        body: JSON.stringify({ marks })
      }),
    keyOf: (one) => one.official,
    answered,
    saidAgain: (said, one) => {
      if (one.row) {
        said.seen = one.row.version;
      }
    },
    refused: (official, said, reasons) => {
      const row = rows.get(official);
      row.classList.remove("waiting");
      press(row, row.dataset.status);
      answer(row, reasons.length > 0 ? reasons.join(" ") : roll.dataset.failed, true);
    },
    tell: (waiting, sending) => {
      network.hidden = waiting === 0 || (sending && navigator.onLine);
      network.textContent = waiting === 0 ? "" : network.dataset.pattern.replace("%1", waiting);
    },
    signIn: () => {
      network.hidden = false;
      network.textContent = roll.dataset.signIn;
    },
    full: () => {
      network.textContent = roll.dataset.noStore;
    }
  });

  const mark = (row, status, more) => {
    const said = {
      official: Number(row.dataset.official),
      status,
      time: more.time || "",
      left: more.left || "",
      reason: more.reason || "",
      justified: Boolean(more.justified),
      why: more.why || "",
      seen: Number(row.dataset.version)
    };
    row.querySelector(".roll-conflict").replaceChildren();
    pending(row, said);
    queue.put(String(said.official), said);
  };

  const needed = (status, correction) => {
    const parts = [];
    if (status === "LATE" || status === "LEFT_EARLY" || status === "EXCUSED") {
      parts.push(status);
    }
    if (correction && roll.dataset.whyNeeded === "true") {
      parts.push("WHY");
    }
    return parts;
  };

  roll.addEventListener("click", (event) => {
    const settle = event.target.closest(".roll-settle");
    if (settle) {
      disputed = settle.closest(".roll-row");
      field("settleWho").textContent = disputed.querySelector("strong").textContent;
      field("settleMark").textContent = disputed.querySelector(".roll-state").textContent + " " + disputed.querySelector(".roll-note").textContent;
      field("settleSelf").textContent = disputed.querySelector(".roll-self-text").textContent;
      field("note").value = "";
      settling.returnValue = "cancel";
      settling.showModal();
      return;
    }
    const button = event.target.closest(".roll-mark");
    if (!button) {
      return;
    }
    const row = button.closest(".roll-row");
    const status = button.dataset.mark;
    const correction = row.dataset.status !== "UNRECORDED" && row.dataset.status !== status;
    const parts = needed(status, correction);
    if (parts.length === 0) {
      mark(row, status, {});
      return;
    }
    asked = { row, status };
    field("moreTitle").textContent = button.textContent.trim();
    field("moreWho").textContent = row.querySelector("strong").textContent;
    field("moreError").textContent = "";
    ["time", "left", "excuse", "reason", "why"].filter(field).forEach((id) => {
      field(id).value = "";
    });
    field("justified").checked = false;
    dialog.querySelectorAll("[data-for]").forEach((part) => {
      const wanted = part.dataset.for.split(" ").some((name) => parts.includes(name));
      part.hidden = !wanted;
      const input = part.querySelector("input, select");
      input.required = wanted && input.type !== "checkbox" && !part.hasAttribute("data-optional");
    });
    dialog.returnValue = "cancel";
    dialog.showModal();
  });

  if (field("excuse")) {
    field("excuse").addEventListener("change", (event) => {
      field("reason").value = event.target.value;
      field("justified").checked = event.target.selectedOptions[0].dataset.justified === "true";
    });
  }

  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save" && asked) {
      mark(asked.row, asked.status, {
        time: field("time").value,
        left: field("left").value,
        reason: field("reason").value,
        justified: field("justified").checked,
        why: field("why").value
      });
    }
    asked = null;
  });

  settling.addEventListener("close", async () => {
    const row = disputed;
    disputed = null;
    if (!row || settling.returnValue === "cancel") {
      return;
    }
    row.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(path + "/" + row.dataset.official + "/settlement", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Camtay-Token": token },
        body: JSON.stringify({ byCheckIn: settling.returnValue === "self", note: field("note").value })
      });
      const body = await response.json();
      if (response.ok) {
        show(row, body);
        answer(row, roll.dataset.settled, false);
      } else {
        answer(row, body.reasons.length > 0 ? body.reasons.join(" ") : roll.dataset.failed, true);
      }
    } catch (offline) {
      answer(row, roll.dataset.failed, true);
    } finally {
      row.removeAttribute("aria-busy");
    }
  });

  /* Who checks in, or asks to be let in, while the roll is open is seen without a reload; rows that wait to go out are left alone. */
  const refresh = async () => {
    if (document.visibilityState !== "visible" || !navigator.onLine) {
      return;
    }
    try {
      const [marks, asking] = await Promise.all(
        [path, path + "/walk-ins"].map((address) => fetch(address, { headers: { Accept: "application/json" } }))
      );
      if (marks.ok && asking.ok) {
        (await marks.json()).forEach((now) => {
          const row = rows.get(String(now.official));
          if (row && !queue.has(now.official) && row.querySelector(".roll-conflict").childElementCount === 0) {
            show(row, now);
          }
        });
        const waiting = await asking.json();
        walkIns.hidden = waiting.count === 0;
        walkIns.firstElementChild.textContent = waiting.text;
      }
    } catch (offline) {
      // the next look comes soon
    }
  };

  queue.each((official, said) => {
    const row = rows.get(official);
    if (row) {
      pending(row, said);
    } else {
      queue.drop(official);
    }
  });
  queue.start();
  if (roll.dataset.live === "true") {
    setInterval(refresh, 15000);
  }
});
