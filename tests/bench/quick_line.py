"""What a key in the quick line costs; ``python -m tests.bench.quick_line``."""

import random
import statistics
from datetime import date
from time import process_time
from uuid import UUID

from kamdesk.domain.quickline.directory import AccountName, ContactName, Directory
from kamdesk.domain.quickline.parser import parse
from tests.bench.turns import machine

TODAY = date(2026, 11, 18)
ACCOUNTS, PEOPLE = 10_000, 20_000
BUDGET = 10.0  # ms of computing for a key, at the 95th percentile
SYLLABLES = "ba be ka ki lo la mar men ner ton ford berg hau stein ri ro sa si ta te vil zen mo nor"
FORMS = ("GmbH", "SA", "Ltd", "Foods", "Markets", "Group")
LINES = (
    (
        "call Hanari Carnes, Mario unhappy about delivery, I'll send credit note by Fri, "
        "they confirm volumes next week, follow up 3 Dec 10:00"
    ),
    "visit Hanri Carnse with Maroi 45m: price list agreed; send quote by Fri",
    "Anruf Unbekannte Firma Moritz, Kunde sauer, ich schicke die Gutschrift bis Freitag",
    "appel Mère Paillarde, Jean mécontent, j'envoie l'avoir vendredi, relancer le 3 décembre",
    "note nothing but a long note about the weather and Some Capital Words In Between and so on",
)


def crowd() -> Directory:
    """Return names made of few syllables, which are more alike than real ones."""
    dice, parts = random.Random(3), SYLLABLES.split()  # noqa: S311

    def word(many: int) -> str:
        return "".join(dice.choice(parts) for _ in range(many)).title()

    accounts = [AccountName(id=UUID(int=1), name="Hanari Carnes")]
    accounts += [
        AccountName(id=UUID(int=n), name=f"{word(2)} {word(3)} {dice.choice(FORMS)}")
        for n in range(2, ACCOUNTS)
    ]
    people = [
        ContactName(
            id=UUID(int=ACCOUNTS + n),
            name="Mario Pontes" if n == 1 else f"{word(2)} {word(3)}",
            account_id=UUID(int=1 if n == 1 else dice.randrange(2, ACCOUNTS)),
        )
        for n in range(1, PEOPLE)
    ]
    return Directory(accounts, people)


def keys(line: str, directory: Directory) -> list[float]:
    """Return how many milliseconds of computing each key of a line costs."""
    spent = []
    for end in range(1, len(line) + 1):
        begun = process_time()
        parse(line[:end], TODAY, directory)
        spent.append(1000 * (process_time() - begun))
    return spent


def main() -> None:
    """Print the median, the 95th percentile and the worst key of each line."""
    print(machine())
    directory = crowd()
    directory.ready()
    for line in LINES:
        keys(line, directory)  # the patterns of its language are made with the first keys
        spent = keys(line, directory)
        late = statistics.quantiles(spent, n=20)[-1]
        verdict = "ok" if late <= BUDGET else "TOO SLOW"
        print(
            f"{statistics.median(spent):6.2f}  {late:6.2f}  {max(spent):6.2f} ms"
            f"  {verdict}  {line[:48]}"
        )


if __name__ == "__main__":
    main()
