/*
 * What is said at the counter or in class is kept in the browser first and goes out together, at once or when the network is back.
 * The page says where it is kept, how it is sent, and what is done with each answer.
 */
window.camtayQueue = (page) => {
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(page.store)) || {};
    } catch (unreadable) {
      return {};
    }
  };
  /* What has not been answered yet, by key. */
  const said = read();
  let sending = false;
  let timer = 0;

  const keep = () => {
    try {
      if (Object.keys(said).length > 0) {
        localStorage.setItem(page.store, JSON.stringify(said));
      } else {
        localStorage.removeItem(page.store);
      }
    } catch (full) {
      page.full();
    }
  };

  const tell = () => page.tell(Object.keys(said).length, sending);

  const drop = (key) => {
    delete said[key];
    keep();
    tell();
  };

  const take = (answer, sent) => {
    const key = String(page.keyOf(answer));
    const now = said[key];
    const then = sent[key];
    if (now === undefined || then === undefined) {
      return;
    }
    if (now.at !== then.at) {
      page.saidAgain(now, answer); // while the first was on its way
      keep();
      return;
    }
    drop(key);
    page.answered(key, now, answer);
  };

  const flush = async () => {
    clearTimeout(timer);
    const sent = { ...said };
    if (sending || Object.keys(sent).length === 0) {
      return;
    }
    sending = true;
    tell();
    let again = 0;
    try {
      const response = await page.send(Object.values(sent).map(({ at, ...one }) => one));
      if (response.ok) {
        (await response.json()).forEach((answer) => take(answer, sent));
        again = Object.keys(said).length > 0 ? 1 : 0;
      } else if (response.status === 401 || response.status === 403) {
        sending = false;
        page.signIn();
        return;
      } else if (response.status >= 500) {
        again = 10000;
      } else {
        const body = await response.json();
        Object.keys(sent).forEach((key) => {
          drop(key);
          page.refused(key, sent[key], body.reasons);
        });
      }
    } catch (offline) {
      again = 10000;
    }
    sending = false;
    tell();
    if (again > 0) {
      timer = setTimeout(flush, again);
    }
  };

  window.addEventListener("online", flush);
  window.addEventListener("offline", tell);
  return {
    /* Begins with what an earlier visit left. */
    start: () => {
      tell();
      flush();
    },
    each: (act) => Object.entries(said).forEach(([key, one]) => act(key, one)),
    has: (key) => said[key] !== undefined,
    drop,
    put: (key, one) => {
      said[key] = { ...one, at: Date.now() };
      keep();
      tell();
      clearTimeout(timer);
      timer = setTimeout(flush, 250);
    }
  };
};
