/* Every page: the focus goes to the notices when something was refused; a field knows its hint and its error; menus close. */
document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll(".field")) {
    const input = field.querySelector("input:not([type=hidden]), select, textarea");
    const hint = field.querySelector(".hint[id]");
    const error = [...field.querySelectorAll(".error")].find((node) => node.textContent.trim());
    if (!input) {
      continue;
    }
    if (error) {
      error.id = error.id || input.id + "-error";
      input.setAttribute("aria-invalid", "true");
    }
    const described = [hint, error].filter(Boolean).map((node) => node.id);
    if (described.length && !input.hasAttribute("aria-describedby")) {
      input.setAttribute("aria-describedby", described.join(" "));
    }
  }
  const notices = document.querySelector('[data-focus="true"]');
  if (notices) {
    notices.focus();
  }
});
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("details.bottom-rest[open], details.menu[open]")) {
    if (!except || !menu.contains(except)) {
      menu.open = false;
    }
  }
};
document.addEventListener("click", (event) => {
  closeMenus(event.target);
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.activeElement?.closest("details.bottom-rest[open], details.menu[open]")?.querySelector("summary").focus();
    closeMenus(null);
  }
});
/* A form that is posted carries the page's nonce, which the content security policy asks for on pages without widgets too. */
const giveNonce = (form) => {
  const nonce = document.querySelector("script[nonce]")?.nonce;
  if (nonce && form.elements["jakarta.faces.ViewState"] && !form.elements["primefaces.nonce"]) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "primefaces.nonce";
    input.value = nonce;
    form.append(input);
  }
};
document.addEventListener("DOMContentLoaded", () => [...document.forms].forEach(giveNonce));
document.addEventListener("submit", (event) => giveNonce(event.target), true);
/* What was kept for reading without network is one person's: it goes when they sign out, or another one comes. */
const keptBy = (account) => "camtay-kept-1-" + account + "-";
document.addEventListener("DOMContentLoaded", async () => {
  if (window.caches) {
    const mine = keptBy(document.querySelector('meta[name="camtay-account"]').content);
    const others = (await caches.keys()).filter((name) => name.startsWith("camtay-kept-") && !name.startsWith(mine));
    others.forEach((name) => caches.delete(name));
  }
});
