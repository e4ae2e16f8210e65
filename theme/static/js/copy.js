// Buttons that copy: the text in data-copy, or what the element named in data-copy-from holds. Hidden without this script.
for (const button of document.querySelectorAll("[data-copy], [data-copy-from]")) {
  const { copy, copyFrom, done, failed } = button.dataset;
  const status = button.closest("[data-copies]").querySelector("[role=status]");
  const source = copyFrom ? document.getElementById(copyFrom) : null;

  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(copy ?? (source.value ?? source.textContent).trim());
      status.textContent = done;
    } catch {
      status.textContent = copy ? `${failed} ${copy}` : failed;
    }
  });
}
