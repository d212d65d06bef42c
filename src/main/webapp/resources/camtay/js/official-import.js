/* The page of an import that is being taken over: asks how far it is, and opens the result when it is done. */
const WAIT = 1500;

async function follow(box) {
  const answer = await fetch(box.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return;
  }
  const progress = await answer.json();
  box.querySelector("progress").value = progress.percent;
  box.querySelector("[role=status]").textContent = progress.text;
  if (progress.done) {
    window.location.reload();
  } else {
    setTimeout(() => follow(box), WAIT);
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("[data-progress]");
  if (box) {
    follow(box);
  }
});
