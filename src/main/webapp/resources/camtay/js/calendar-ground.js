/* Before the calendar's page is drawn. A phone that names no view is sent to the list, which needs no calendar script at all. */
{
  const here = new URL(window.location.href);
  if (!here.searchParams.has("view") && window.matchMedia("(max-width: 720px)").matches) {
    here.searchParams.set("view", "list");
    window.location.replace(here);
  }
}
/* FullCalendar comes inside the file of PrimeFaces' schedule, which first defines a widget: this page uses no widgets, and gives
   that definition what it asks for instead of PrimeFaces' whole script. */
window.PrimeFaces = window.PrimeFaces || { widget: { DeferredWidget: { extend: () => null } } };
