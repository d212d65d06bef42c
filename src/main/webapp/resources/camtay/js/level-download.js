/* A table of everybody's levels takes a while: says how much of it has come, and hands the file over when all of it is there. */
const MEGABYTE = 1024 * 1024;
const KEEP = 60_000;
const NAME = /filename\*=UTF-8''([^;]+)/;

async function read(answer, tell) {
  const reader = answer.body.getReader();
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    tell(size);
  }
  return new Blob(parts, { type: answer.headers.get("Content-Type") });
}

async function download(link, status) {
  const size = (bytes) => (bytes / MEGABYTE).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  link.setAttribute("aria-disabled", "true");
  status.textContent = status.dataset.begun;
  try {
    const answer = await fetch(link.href, { credentials: "same-origin" });
    if (!answer.ok) {
      window.location.assign(link.href);
      return;
    }
    const blob = await read(answer, (bytes) => {
      status.textContent = status.dataset.running.replace("{0}", size(bytes));
    });
    const name = NAME.exec(answer.headers.get("Content-Disposition") || "");
    const file = document.createElement("a");
    file.href = URL.createObjectURL(blob);
    file.download = name ? decodeURIComponent(name[1]) : "camtay.xlsx";
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), KEEP);
    status.textContent = status.dataset.done.replace("{0}", size(blob.size));
  } catch (lost) {
    status.textContent = status.dataset.lost;
  } finally {
    link.removeAttribute("aria-disabled");
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const link = document.getElementById("levelsFile");
  const status = document.getElementById("levelsStatus");
  if (link && status) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (!link.hasAttribute("aria-disabled")) {
        download(link, status);
      }
    });
  }
});
