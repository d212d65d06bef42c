/*
 * Keeps a session's page for reading without network: what it says, its texts, and files that are not large, five sessions at
 * most. The person's own, until they sign out (page.js empties it) or somebody else comes.
 */
document.addEventListener("DOMContentLoaded", async () => {
  const status = document.getElementById("kept");
  if (!status || !navigator.serviceWorker || !window.caches) {
    return;
  }
  const LARGEST = 5 * 1024 * 1024;
  const IN_ALL = 20 * 1024 * 1024;
  const SESSIONS = 5;
  const mine = keptBy(document.querySelector('meta[name="camtay-account"]').content);

  const take = async (cache, address) => {
    const answer = await fetch(address, { redirect: "error" });
    if (!answer.ok) {
      throw new Error(address + " " + answer.status);
    }
    await cache.put(address, answer);
  };

  const smallFiles = () => {
    let sum = 0;
    return [...document.querySelectorAll("a[data-bytes]")].filter((link) => {
      const size = Number(link.dataset.bytes);
      const fits = size <= LARGEST && sum + size <= IN_ALL && !navigator.connection?.saveData;
      sum += fits ? size : 0;
      return fits;
    }).map((link) => link.href);
  };

  try {
    await navigator.serviceWorker.register(status.dataset.worker);
    await navigator.serviceWorker.ready;
    const cache = await caches.open(mine + status.dataset.session);
    const page = new URL(status.dataset.page, location.href).href;
    const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href);
    const files = smallFiles();
    const wanted = [page, ...styles, ...files];
    for (const request of await cache.keys()) {
      if (!wanted.includes(request.url)) {
        await cache.delete(request);
      }
    }
    await take(cache, page);
    for (const address of [...styles, ...files]) {
      if (!(await cache.match(address))) {
        await take(cache, address);
      }
    }
    const names = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== mine + status.dataset.session);
    await Promise.all(names.slice(0, Math.max(0, names.length - SESSIONS + 1)).map((name) => caches.delete(name)));
    const whole = files.length === document.querySelectorAll("a[data-bytes]").length;
    status.textContent = whole ? status.dataset.whole : status.dataset.partly;
    status.hidden = false;
  } catch (failure) {
    status.hidden = true; // no room, or the network went meanwhile: the page is read online as ever
  }
});
