"""Which language and which way of writing numbers the window begins with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from typing_extensions import override

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
MANY = "(s)"


class EnglishPlurals(QTranslator):
    """Puts an s where there are several, so that the source text reads well as it is."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return sourceText if n < 0 else sourceText.replace(MANY, "" if n == 1 else "s")


def speak(application: QCoreApplication) -> None:
    """Write numbers and days as the system does; a system that says nothing is American."""
    if QLocale.system().language() in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
        QLocale.setDefault(ENGLISH)
    plurals = EnglishPlurals(application)
    application.installTranslator(plurals)
