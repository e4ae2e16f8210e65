"""Every message the newsroom gives an editor, by its code: a file a subject, both languages side by side."""

from tinso.newsroom.messages.texts import (
    corrections,
    data_files,
    figures,
    keys,
    pictures,
    prose,
    reading,
    site,
    translations,
    waivers,
)

MESSAGES = {
    code: message
    for subject in (reading, keys, pictures, figures, prose, corrections, site, translations, waivers, data_files)
    for code, message in subject.MESSAGES.items()
}
