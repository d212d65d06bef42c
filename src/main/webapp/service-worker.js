/*
 * Answers for the network where it is gone: a session's page, its style sheets and the files among its materials, as the person
 * who opened them kept them (kept-session.js). Everything else passes by, and nothing is ever answered from here while the network is there.
 */
const root = new URL(self.registration.scope).pathname;

const instead = (request) => {
  const address = new URL(request.url);
  const path = address.pathname.slice(root.length);
  if (request.method !== "GET" || address.origin !== self.location.origin) {
    return null;
  }
  if (request.mode === "navigate" && path === "session/session.xhtml") {
    return root + "session/kept-session.xhtml?id=" + address.searchParams.get("id");
  }
  const kept = path === "session/kept-session.xhtml" || /^api\/(session|catalogue)\/materials\/\d+$/.test(path) || /^jakarta\.faces\.resource\/.*\.css/.test(path);
  return kept ? request.url : null;
};

const kept = async (address) => {
  for (const name of await caches.keys()) {
    const answer = name.startsWith("camtay-kept-") ? await (await caches.open(name)).match(address) : null;
    if (answer) {
      return answer;
    }
  }
  return Response.error();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const address = instead(event.request);
  if (address) {
    event.respondWith(fetch(event.request).catch(() => kept(address)));
  }
});
