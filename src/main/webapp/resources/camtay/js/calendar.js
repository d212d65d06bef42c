/* The calendar of sessions: draws meetings of one REST resource with FullCalendar, plans by selecting, moves by dragging,
   resizing or the dialog, and says what stands against a new time while it is being chosen. Moments are the office's everywhere
   (FullCalendar's zone is UTC and nothing is converted), whatever zone the browser lives in. */
document.addEventListener("DOMContentLoaded", () => {
  const root = document.getElementById("calendar");
  if (!root) {
    return;
  }
  const words = root.dataset;
  const field = (id) => document.getElementById(id);
  const token = document.querySelector('meta[name="camtay-token"]').content;
  const says = field("calendarSays");
  const refused = field("calendarRefused");
  const dialog = field("meeting");
  const WAIT = 180;
  let calendar = null;
  let open = null;
  let attempt = null;
  let seen = [];

  const local = (moment) => moment.toISOString().slice(0, 19);
  const call = async (method, path, body) => {
    const response = await fetch(words.api + path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-Camtay-Token": token },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    return { ok: response.ok, status: response.status, body: await response.json() };
  };
  const list = (place, reasons) => {
    place.replaceChildren(...reasons.map((reason) => {
      const item = document.createElement("li");
      item.textContent = reason;
      return item;
    }));
  };
  const say = (text, bad) => {
    says.textContent = text;
    says.classList.toggle("bad", Boolean(bad));
  };
  const clock = (moment) => moment.slice(11, 16);
  const dayOf = (moment) => moment.slice(8, 10) + "/" + moment.slice(5, 7) + "/" + moment.slice(0, 4);

  /* ---- what stands against a time: asked after a short rest, the last question counts ---- */
  let asking = 0;
  let timer = null;
  const check = (meeting, wanted, tell) => {
    clearTimeout(timer);
    const mine = ++asking;
    timer = setTimeout(async () => {
      try {
        const answer = await call("POST", "/" + meeting.id + "/check", wanted);
        if (mine === asking) {
          tell(answer.ok ? answer.body : { reasons: answer.body.reasons, keys: [] });
        }
      } catch (failure) {
        if (mine === asking) {
          tell({ reasons: [words.failed], keys: [] });
        }
      }
    }, WAIT);
  };
  const stopAsking = () => {
    clearTimeout(timer);
    asking++;
  };

  const mayOverride = (found) => found.reasons.length > 0 && found.keys && found.keys.length === found.reasons.length;

  /* ---- a refusal: every reason as a sentence, and for a coordinator the way on ---- */
  const showRefusal = (reasons, overridable) => {
    field("calendarRefusedTitle").textContent = words.refused;
    list(field("calendarReasons"), reasons);
    field("calendarAnyway").hidden = !(overridable && words.coordinator === "true");
    refused.hidden = false;
    refused.focus();
  };
  field("calendarDismiss").addEventListener("click", () => {
    refused.hidden = true;
  });
  field("calendarAnyway").addEventListener("click", () => {
    refused.hidden = true;
    if (attempt) {
      openDialog(attempt.meeting, attempt.wanted);
    }
  });

  const done = (text) => {
    refused.hidden = true;
    if (calendar) {
      say(text);
      calendar.refetchEvents();
    } else {
      sessionStorage.setItem("calendarSays", text);
      window.location.reload();
    }
  };
  const kept = sessionStorage.getItem("calendarSays");
  if (kept) {
    sessionStorage.removeItem("calendarSays");
    say(kept);
  }

  /* ---- the dialog: a meeting, and for its organisers the form to move it ---- */
  const wantedInDialog = () => ({
    sequence: open.sequence,
    start: field("moveDay").value + "T" + field("moveFrom").value + ":00",
    end: field("moveDay").value + "T" + field("moveTo").value + ":00",
    venueId: Number(field("moveVenue").value),
    keys: field("moveOverride").value.trim() === "" ? [] : seen,
    note: field("moveOverride").value
  });
  const isComplete = () => ["moveDay", "moveFrom", "moveTo"].every((id) => field(id).value);
  const showClashes = (found) => {
    list(field("moveReasons"), found.reasons);
    field("moveClashes").hidden = found.reasons.length === 0;
    seen = found.keys;
    field("moveOverrideField").hidden = !(mayOverride(found) && words.coordinator === "true");
  };
  const checkDialog = () => {
    field("moveError").textContent = "";
    if (isComplete()) {
      check(open, wantedInDialog(), showClashes);
    }
  };
  const openDialog = (meeting, wanted) => {
    open = meeting;
    const at = wanted || meeting;
    field("meetingTitle").textContent = meeting.title;
    field("meetingState").textContent = meeting.icon + " " + meeting.state + " · " + meeting.code + (meeting.part ? " · " + words.part.replace("%1", meeting.part) : "");
    field("meetingWhen").textContent = clock(meeting.start) + "–" + clock(meeting.end) + " · " + dayOf(meeting.start);
    field("meetingWhere").textContent = meeting.venue;
    field("meetingWho").textContent = meeting.trainers || "–";
    field("meetingSeats").textContent = meeting.seats;
    field("meetingLink").href = words.session + "?id=" + meeting.session;
    field("meetingMove").hidden = !meeting.movable;
    field("moveSave").hidden = !meeting.movable;
    field("moveError").textContent = "";
    field("moveOverride").value = "";
    showClashes({ reasons: [], keys: [] });
    if (meeting.movable) {
      const venue = field("moveVenue");
      const venueId = String(at.venueId || meeting.venueId);
      if (![...venue.options].some((option) => option.value === venueId)) {
        venue.add(new Option(meeting.venue, venueId));
      }
      field("moveDay").value = at.start.slice(0, 10);
      field("moveFrom").value = clock(at.start);
      field("moveTo").value = clock(at.end);
      venue.value = venueId;
      if (wanted) {
        checkDialog();
      }
    }
    dialog.showModal();
  };
  ["moveDay", "moveFrom", "moveTo", "moveVenue"].forEach((id) => field(id).addEventListener("change", checkDialog));
  field("meetingClose").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", stopAsking);
  field("meetingForm").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!isComplete()) {
      field("meetingForm").reportValidity();
      return;
    }
    stopAsking();
    field("moveSave").disabled = true;
    try {
      const answer = await call("PUT", "/" + open.id, wantedInDialog());
      if (answer.ok) {
        dialog.close();
        done(answer.body.text);
      } else {
        field("moveError").textContent = answer.body.reasons.join(" ");
        if (answer.status !== 409 || field("moveOverride").value) {
          return;
        }
        check(open, wantedInDialog(), showClashes);
      }
    } catch (failure) {
      field("moveError").textContent = words.failed;
    } finally {
      field("moveSave").disabled = false;
    }
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) {
      openDialog({ ...button.dataset, id: button.dataset.move, sequence: Number(button.dataset.sequence), part: "", movable: true });
    }
  });

  if (words.view === "LIST" || !window.FullCalendar) {
    return;
  }

  /* ---- the grid ---- */
  const facts = (event) => ({
    ...event.extendedProps,
    id: event.id,
    title: event.title,
    start: local(event.start),
    end: local(event.end)
  });
  /* an empty value leaves no attribute at all */
  const closed = (words.closed || "").trim().split("\n").filter(Boolean).map((line) => ({
    start: line.slice(0, 10),
    allDay: true,
    display: "background",
    classNames: ["closed"],
    title: line.slice(11) || (words.view === "MONTH" ? "" : words.closedName)
  }));
  const query = new URLSearchParams(window.location.search);

  /* Busy times of the meeting under the pointer are fetched before it is dragged and drawn while it is. */
  const busyOf = new Map();
  const fetchBusy = (event) => {
    if (!busyOf.has(event.id) && event.extendedProps.movable) {
      const span = calendar.view;
      const path = "/" + event.id + "/busy?from=" + local(span.activeStart).slice(0, 10) + "&to=" + local(span.activeEnd).slice(0, 10);
      busyOf.set(event.id, call("GET", path).then((answer) => (answer.ok ? answer.body : [])).catch(() => []));
    }
    return busyOf.get(event.id) || Promise.resolve([]);
  };
  let dragged = null;
  let busyNow = [];
  const begin = async (info) => {
    dragged = info.event.id;
    refused.hidden = true;
    say(words.moving);
    const busy = await fetchBusy(info.event);
    if (dragged === info.event.id) {
      busyNow = busy;
    }
  };
  const finish = () => {
    dragged = null;
    busyNow = [];
    stopAsking();
    root.classList.remove("clashing");
    say("");
  };
  let lastAsked = "";
  const weigh = (drop, event) => {
    if (!event || !dragged) {
      return true;
    }
    const month = drop.allDay;
    const start = month ? local(drop.start).slice(0, 10) + local(event.start).slice(10) : local(drop.start);
    const end = month ? local(new Date(drop.start.getTime() + (event.end - event.start) + (event.start - Date.UTC(event.start.getUTCFullYear(), event.start.getUTCMonth(), event.start.getUTCDate())))) : local(drop.end);
    const meets = busyNow.filter((busy) => busy.start < end && start < busy.end);
    root.classList.toggle("clashing", meets.length > 0);
    const when = clock(start) + "–" + clock(end) + " · " + dayOf(start);
    say(when + " · " + (meets.length > 0 ? words.clash + " " + meets.map((busy) => busy.text).join(" ") : words.free), meets.length > 0);
    if (lastAsked !== event.id + start + end) {
      lastAsked = event.id + start + end;
      check(event, { sequence: event.extendedProps.sequence, start, end, venueId: Number(event.extendedProps.venueId) }, (found) => {
        root.classList.toggle("clashing", found.reasons.length > 0);
        say(when + " · " + (found.reasons.length > 0 ? words.clash + " " + found.reasons.join(" ") : words.free), found.reasons.length > 0);
      });
    }
    return true;
  };
  const drop = async (info) => {
    finish();
    const meeting = facts(info.event);
    const wanted = { sequence: meeting.sequence, start: meeting.start, end: meeting.end, venueId: Number(meeting.venueId) };
    const before = { ...meeting, start: local(info.oldEvent.start), end: local(info.oldEvent.end) };
    try {
      const answer = await call("PUT", "/" + meeting.id, wanted);
      if (answer.ok) {
        done(answer.body.text);
      } else {
        info.revert();
        attempt = { meeting: before, wanted };
        const found = answer.status === 409 ? await call("POST", "/" + meeting.id + "/check", wanted) : answer;
        showRefusal(answer.body.reasons, found.ok && mayOverride(found.body));
      }
    } catch (failure) {
      info.revert();
      showRefusal([words.failed], false);
    }
  };
  const parts = (tag, name, text, hidden) => {
    const node = document.createElement(tag);
    node.className = name;
    node.textContent = text;
    if (hidden) {
      node.setAttribute("aria-hidden", "true");
    }
    return node;
  };
  const draw = (info) => {
    if (info.event.display === "background") {
      return { domNodes: [parts("span", "fc-event-title", info.event.title)] };
    }
    const more = info.event.extendedProps;
    const nodes = [
      parts("span", "meeting-sign", more.icon, true),
      parts("span", "meeting-time", clock(local(info.event.start))),
      parts("span", "meeting-title", info.event.title)
    ];
    if (info.view.type !== "dayGridMonth") {
      nodes.push(parts("span", "meeting-more", more.state + " · " + more.venue + (more.trainers ? " · " + more.trainers : "")));
    }
    return { domNodes: nodes };
  };
  const name = (event) => {
    const more = event.extendedProps;
    return [clock(local(event.start)) + "–" + clock(local(event.end)) + " " + dayOf(local(event.start)), event.title, more.code, more.state, more.venue, more.trainers].filter(Boolean).join(", ");
  };
  const plan = (info) => {
    const address = new URL(words.plan, window.location.origin);
    address.searchParams.set("day", local(info.start).slice(0, 10));
    if (!info.allDay) {
      address.searchParams.set("from", clock(local(info.start)));
      address.searchParams.set("to", clock(local(info.end)));
    }
    ["module", "venue"].forEach((key) => {
      if (query.get(key)) {
        address.searchParams.set(key, query.get(key));
      }
    });
    window.location.assign(address);
  };
  const hours = (events) => {
    const times = events.flatMap((event) => [clock(event.start), clock(event.end)]);
    const earliest = ["06:00", ...times].sort()[0];
    const latest = ["20:00", ...times].sort().pop();
    calendar.setOption("slotMinTime", earliest.slice(0, 2) + ":00:00");
    calendar.setOption("slotMaxTime", String(Math.min(24, Number(latest.slice(0, 2)) + 1)).padStart(2, "0") + ":00:00");
  };
  const read = async (span) => {
    const asked = new URLSearchParams({ from: span.startStr.slice(0, 10), to: span.endStr.slice(0, 10) });
    ["module", "trainer", "venue", "unit", "state"].forEach((key) => {
      if (query.get(key)) {
        asked.set(key, query.get(key));
      }
    });
    const answer = await call("GET", "?" + asked);
    if (!answer.ok) {
      throw new Error(answer.body.reasons.join(" "));
    }
    busyOf.clear();
    hours(answer.body);
    if (answer.body.length === 0) {
      say(words.none);
    }
    return answer.body.map((event) => ({ ...event, editable: event.movable, classNames: ["kind-" + event.kind, event.movable ? "movable" : "fixed"] }));
  };

  const grid = { MONTH: "dayGridMonth", WEEK: "timeGridWeek", DAY: "timeGridDay" }[words.view];
  calendar = new FullCalendar.Calendar(root, {
    plugins: [FullCalendar.interactionPlugin, FullCalendar.dayGridPlugin, FullCalendar.timeGridPlugin],
    locales: FullCalendar.globalLocales,
    locale: words.language,
    timeZone: "UTC",
    now: words.now,
    initialDate: words.date,
    initialView: grid,
    firstDay: 1,
    headerToolbar: false,
    height: "auto",
    allDaySlot: false,
    nowIndicator: true,
    fixedWeekCount: true,
    dayMaxEvents: grid === "dayGridMonth" ? 5 : false,
    moreLinkText: (count) => words.more.replace("%1", count),
    moreLinkHint: (count) => words.more.replace("%1", count),
    closeHint: words.close,
    // it leads to the day and opens nothing beside itself, whatever the library says of it
    moreLinkDidMount: (info) => {
      info.el.setAttribute("role", "link");
      info.el.removeAttribute("aria-expanded");
      info.el.removeAttribute("aria-controls");
    },
    moreLinkClick: (info) => {
      const address = new URL(window.location.href);
      address.searchParams.set("view", "day");
      address.searchParams.set("date", local(info.date).slice(0, 10));
      window.location.assign(address);
      return "none";
    },
    /* A drag is measured from the middle of the slot it began in: a finer snap would carry it on by half a slot. */
    slotDuration: "00:30:00",
    slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    dayHeaderFormat: grid === "dayGridMonth" ? { weekday: "short" } : { weekday: "short", day: "2-digit", month: "2-digit" },
    eventDisplay: "block",
    eventInteractive: true,
    eventOrder: "start,title",
    editable: false,
    eventDurationEditable: grid !== "dayGridMonth",
    eventResizableFromStart: true,
    selectable: Boolean(words.plan),
    selectMirror: true,
    unselectAuto: true,
    selectMinDistance: grid === "dayGridMonth" ? 0 : 6,
    longPressDelay: 400,
    dragRevertDuration: 200,
    eventSources: [{ events: (span, good, bad) => read(span).then(good, bad) }, { events: closed }],
    eventSourceFailure: () => say(words.failed, true),
    eventContent: draw,
    eventDidMount: (info) => {
      if (info.event.display !== "background" && info.event.start && info.event.end) {
        info.el.setAttribute("role", "button");
        info.el.setAttribute("aria-label", name(info.event));
        info.el.dataset.meeting = info.event.id;
        info.el.title = name(info.event);
      }
    },
    eventClick: (info) => {
      info.jsEvent.preventDefault();
      if (info.event.display !== "background") {
        openDialog(facts(info.event));
      }
    },
    eventMouseEnter: (info) => fetchBusy(info.event),
    eventDragStart: begin,
    eventResizeStart: begin,
    eventDragStop: stopAsking,
    eventResizeStop: stopAsking,
    eventAllow: weigh,
    eventDrop: drop,
    eventResize: drop,
    select: plan
  });
  calendar.render();
});
