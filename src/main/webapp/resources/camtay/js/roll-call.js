/* Roll call: one small call a mark, the answer is the finished row. Without an answer the row stays as it was and says so. */
document.addEventListener("DOMContentLoaded", () => {
  const roll = document.getElementById("roll");
  if (!roll) {
    return;
  }
  const token = document.querySelector('meta[name="camtay-token"]').content;
  const rows = Array.from(roll.querySelectorAll(".roll-row"));
  const count = document.querySelector(".roll-count");
  const dialog = document.getElementById("more");
  const field = (id) => document.getElementById(id);
  let asked = null;

  const key = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").trim();

  field("find").addEventListener("input", (event) => {
    const words = key(event.target.value).split(/\s+/);
    rows.forEach((row) => {
      row.hidden = !words.every((word) => row.dataset.key.includes(word));
    });
  });

  const recount = () => {
    const recorded = rows.filter((row) => row.dataset.status !== "UNRECORDED").length;
    count.textContent = count.dataset.pattern.replace("%1", recorded).replace("%2", rows.length);
  };

  const answer = (row, text, bad) => {
    const line = row.querySelector(".roll-answer");
    line.classList.toggle("bad", bad);
    line.textContent = text;
  };

  const show = (row, now) => {
    row.dataset.status = now.status;
    const state = row.querySelector(".roll-state");
    state.className = "tag roll-state " + now.tone;
    state.textContent = now.text;
    row.querySelector(".roll-note").textContent = now.note;
    row.querySelectorAll(".roll-mark").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.mark === now.status));
    });
    answer(row, roll.dataset.saved.replace("%1", now.recordedAt), false);
    recount();
  };

  const send = async (row, said) => {
    row.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(roll.dataset.root + roll.dataset.meeting + "/" + row.dataset.official, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Camtay-Token": token },
        body: JSON.stringify(said)
      });
      const body = await response.json();
      if (response.ok) {
        show(row, body);
      } else {
        answer(row, body.reasons.length > 0 ? body.reasons.join(" ") : roll.dataset.failed, true);
      }
    } catch (failure) {
      answer(row, roll.dataset.failed, true);
    } finally {
      row.removeAttribute("aria-busy");
    }
  };

  const needed = (mark, correction) => {
    const parts = [];
    if (mark === "LATE" || mark === "LEFT_EARLY" || mark === "EXCUSED") {
      parts.push(mark);
    }
    if (correction && roll.dataset.whyNeeded === "true") {
      parts.push("WHY");
    }
    return parts;
  };

  roll.addEventListener("click", (event) => {
    const button = event.target.closest(".roll-mark");
    if (!button) {
      return;
    }
    const row = button.closest(".roll-row");
    const mark = button.dataset.mark;
    const correction = row.dataset.status !== "UNRECORDED" && row.dataset.status !== mark;
    const parts = needed(mark, correction);
    if (parts.length === 0) {
      send(row, { status: mark, justified: false });
      return;
    }
    asked = { row, mark };
    field("moreTitle").textContent = button.textContent.trim();
    field("moreWho").textContent = row.querySelector("strong").textContent;
    field("moreError").textContent = "";
    ["time", "reason", "why"].forEach((id) => {
      field(id).value = "";
    });
    field("justified").checked = false;
    dialog.querySelectorAll("[data-for]").forEach((part) => {
      const wanted = part.dataset.for.split(" ").some((name) => parts.includes(name));
      part.hidden = !wanted;
      const input = part.querySelector("input");
      input.required = wanted && input.type !== "checkbox";
    });
    dialog.returnValue = "cancel";
    dialog.showModal();
  });

  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save" && asked) {
      send(asked.row, {
        status: asked.mark,
        time: field("time").value,
        reason: field("reason").value,
        justified: field("justified").checked,
        why: field("why").value
      });
    }
    asked = null;
  });
});
