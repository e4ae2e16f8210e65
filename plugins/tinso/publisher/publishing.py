"""Makes every declared output and writes it below one folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tinso.feature import Ask, File, Output, Page, Pdf
from tinso.feature.answers import Answers
from tinso.feature.outputs import file_of
from tinso.publisher.pdf import Pdfs
from tinso.publisher.templates import Templates


def publish(outputs: Iterable[Output], answers: Answers, templates: Templates, pdfs: Pdfs, folder: Path) -> None:
    """Writes the outputs into a folder that holds nothing yet."""
    papers: dict[str, dict[str, Mapping[str, object]]] = {}  # by template, then by address: many are set at once
    for output in outputs:
        ask = Ask(answers)
        match output:
            case Page():
                _write(folder, output.address, templates.render(output, ask).encode())
            case File():
                _write(folder, output.address, output.content(ask))
            case Pdf():
                papers.setdefault(output.template, {})[output.address] = output.values(ask)
    for template, values in papers.items():
        for address, pdf in pdfs.pdfs(template, values).items():
            _write(folder, address, pdf)


def _write(folder: Path, address: str, data: bytes) -> None:
    file = folder / file_of(address)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
