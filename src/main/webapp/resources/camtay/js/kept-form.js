/*
 * What was typed survives a sign-in that ended meanwhile. While a person fills in a form, its fields are kept in this tab
 * (sessionStorage), under the account and the page. They are used only when the server has just refused the form because the
 * sign-in or the view had ended, and the same account is back on the same page: the fields are filled again, and the person
 * looks and sends. Any other page forgets them. Passwords, files and hidden fields are never kept.
 */
{
  const KEPT = "camtay.kept";
  const REFUSED = "camtay.refused";
  const MOST = 200_000;

  /* Looked up when it is needed: this script stands before the page's own meta elements. */
  const readAccount = () => document.querySelector('meta[name="camtay-account"]')?.content ?? "";
  const here = () => {
    const query = new URLSearchParams(location.search);
    query.delete("expired");
    const rest = query.toString();
    return location.pathname + (rest ? "?" + rest : "");
  };

  const isTyped = (field) =>
    field.name &&
    !field.name.startsWith("jakarta.faces.") &&
    !["hidden", "password", "file", "submit", "button", "image", "reset"].includes(field.type);

  const labelOf = (field) =>
    (field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "").replace(/\s+/g, " ").trim();

  const read = (form) => {
    const kept = [];
    for (const field of form.elements) {
      if (!isTyped(field)) {
        continue;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        kept.push({ name: field.name, value: field.value, on: field.checked });
      } else if (field instanceof HTMLSelectElement && field.multiple) {
        kept.push({ name: field.name, values: [...field.selectedOptions].map((option) => option.value) });
      } else {
        const text = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent : field.value;
        kept.push({ name: field.name, value: field.value, label: labelOf(field), text: (text ?? "").trim() });
      }
    }
    return kept;
  };

  const keep = (form) => {
    const account = readAccount();
    if (!account || !form.elements["jakarta.faces.ViewState"] || !form.closest("main")) {
      return;
    }
    const text = JSON.stringify({ account, page: here(), form: form.id, fields: read(form) });
    try {
      if (text.length <= MOST) {
        sessionStorage.setItem(KEPT, text);
      } else {
        sessionStorage.removeItem(KEPT);
      }
    } catch {
      sessionStorage.removeItem(KEPT); /* the browser's store is full or closed: nothing is kept, nothing else suffers */
    }
  };

  /* Fills one field again; false when the fresh page has no such field or no such choice. */
  const fill = (form, kept) => {
    const fields = [...form.elements].filter((field) => field.name === kept.name);
    if ("on" in kept) {
      const field = fields.find((one) => one.value === kept.value);
      if (field) {
        field.checked = kept.on;
      }
      return Boolean(field) || !kept.on;
    }
    const field = fields[0];
    if (!field) {
      return !kept.text;
    }
    if (kept.values) {
      for (const option of field.options) {
        option.selected = kept.values.includes(option.value);
      }
      return kept.values.every((value) => [...field.options].some((option) => option.value === value));
    }
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === kept.value)) {
      return !kept.value;
    }
    field.value = kept.value;
    return true;
  };

  const tell = (left) => {
    const notice = document.getElementById("keptForm");
    if (!notice) {
      return;
    }
    const list = notice.querySelector("ul");
    for (const kept of left) {
      const item = document.createElement("li");
      item.textContent = (kept.label ? kept.label + ": " : "") + (kept.text ?? kept.value);
      list.append(item);
    }
    notice.querySelector("[data-left]").hidden = left.length === 0;
    notice.hidden = false;
    notice.focus();
  };

  const restore = () => {
    const account = readAccount();
    const text = sessionStorage.getItem(KEPT);
    const refused = sessionStorage.getItem(REFUSED) || new URLSearchParams(location.search).has("expired");
    if (!account) {
      if (document.querySelector("[data-form-refused]")) {
        sessionStorage.setItem(REFUSED, "1");
      }
      return;
    }
    sessionStorage.removeItem(REFUSED);
    sessionStorage.removeItem(KEPT);
    if (!text || !refused) {
      return;
    }
    const kept = JSON.parse(text);
    const form = document.getElementById(kept.form);
    if (kept.account !== account || kept.page !== here() || !form) {
      return;
    }
    const left = kept.fields.filter((field) => !fill(form, field));
    keep(form);
    tell(left);
  };

  document.addEventListener("input", (event) => event.target.form && keep(event.target.form));
  document.addEventListener("change", (event) => event.target.form && keep(event.target.form));
  document.addEventListener("submit", (event) => keep(event.target), true);
  document.addEventListener("DOMContentLoaded", restore);
}
