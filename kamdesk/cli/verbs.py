"""All verbs of the command line, each with its one-line help."""

from __future__ import annotations

from kamdesk.cli import (
    attaching,
    attention,
    bringing,
    calendar,
    capture,
    caring,
    checking,
    contentment,
    editing,
    explaining,
    exporting,
    figures,
    history,
    listing,
    merging,
    picturing,
    reporting,
    rhythm,
    timeline,
    upkeep,
)
from kamdesk.cli.call import Verb

VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            name="new",
            does="make a portfolio; an existing file is not overwritten",
            arguments=upkeep.new_arguments,
            run=upkeep.new,
        ),
        Verb(
            name="import",
            does="bring in tables from other programs, as one change",
            arguments=bringing.import_arguments,
            run=bringing.bring_in,
        ),
        Verb(
            name="export",
            does="write everything, or people as cards, to a file that can be imported again",
            arguments=exporting.export_arguments,
            run=exporting.export,
        ),
        Verb(
            name="list",
            does="list accounts, contacts, sales and all other kinds",
            arguments=listing.list_arguments,
            run=listing.list_rows,
        ),
        Verb(
            name="show",
            does="show one account with everything that belongs to it",
            arguments=listing.show_arguments,
            run=listing.show_account,
        ),
        Verb(
            name="timeline",
            does="tell what happened with an account or a person, newest first",
            arguments=timeline.timeline_arguments,
            run=timeline.timeline,
        ),
        Verb(
            name="search",
            does="find words in everything",
            arguments=listing.search_arguments,
            run=listing.search,
        ),
        Verb(
            name="add",
            does="add one thing",
            arguments=editing.add_arguments,
            run=editing.add,
        ),
        Verb(
            name="set",
            does="change fields of one thing",
            arguments=editing.set_arguments,
            run=editing.change,
        ),
        Verb(
            name="delete",
            does="put one thing in the trash; undo brings it back",
            arguments=editing.delete_arguments,
            run=editing.delete,
        ),
        Verb(
            name="duplicates",
            does="list accounts and contacts that may be there twice, and why",
            arguments=merging.duplicates_arguments,
            run=merging.duplicates,
        ),
        Verb(
            name="merge",
            does="make one of two accounts or contacts, with the history of both",
            arguments=merging.merge_arguments,
            run=merging.merge,
        ),
        Verb(
            name="apart",
            does="remember that two accounts or contacts are not the same",
            arguments=merging.apart_arguments,
            run=merging.apart,
        ),
        Verb(
            name="attach",
            does="keep files with an account, a person or a touchpoint",
            arguments=attaching.attach_arguments,
            run=attaching.attach,
        ),
        Verb(
            name="save-attachment",
            does="write an attachment to the disk; nothing is overwritten",
            arguments=attaching.save_arguments,
            run=attaching.save,
        ),
        Verb(
            name="log",
            does="log a touchpoint from one line",
            arguments=capture.log_arguments,
            run=capture.log,
        ),
        Verb(
            name="today",
            does="tell what needs attention, most important first",
            arguments=attention.today_arguments,
            run=attention.today,
        ),
        Verb(
            name="rhythm",
            does="tell whom to be in touch with, by which rule, and how a round of contacts stands",
            arguments=rhythm.rhythm_arguments,
            run=rhythm.rhythm,
        ),
        Verb(
            name="calendar",
            does="tell what is late and what the coming days hold",
            arguments=calendar.calendar_arguments,
            run=calendar.calendar,
        ),
        Verb(
            name="waiting",
            does="tell who of ours has to do what, by department",
            arguments=caring.waiting_arguments,
            run=caring.waiting,
        ),
        Verb(
            name="satisfaction",
            does="tell NPS and CSAT with how many answered, and every answer",
            arguments=contentment.satisfaction_arguments,
            run=contentment.satisfaction,
        ),
        Verb(
            name="follow-up",
            does="make an action of an answer, due in a week",
            arguments=caring.follow_up_arguments,
            run=caring.follow_up,
        ),
        Verb(
            name="check",
            does="hold accounts against the four tests of a key account",
            arguments=checking.check_arguments,
            run=checking.check,
        ),
        Verb(
            name="score",
            does="rank accounts under a scoring model",
            arguments=figures.score_arguments,
            run=figures.score,
        ),
        Verb(
            name="targets",
            does="tell where the targets of a year stand and land",
            arguments=figures.targets_arguments,
            run=figures.targets,
        ),
        Verb(
            name="forecast",
            does="tell what the open deals are worth, by month and category",
            arguments=figures.forecast_arguments,
            run=figures.forecast,
        ),
        Verb(
            name="explain",
            does="open a figure: rule, inputs, weights, dates, what was missing",
            arguments=explaining.explain_arguments,
            run=explaining.explain,
        ),
        Verb(
            name="report",
            does="write an account plan as a document",
            arguments=reporting.report_arguments,
            run=reporting.report,
        ),
        Verb(
            name="history",
            does="list the changes, newest first",
            arguments=history.history_arguments,
            run=history.history,
        ),
        Verb(
            name="undo",
            does="take back the last change, or a named one",
            arguments=history.undo_arguments,
            run=history.undo,
        ),
        Verb(
            name="redo",
            does="do again what was undone last",
            arguments=history.redo_arguments,
            run=history.redo,
        ),
        Verb(
            name="backup",
            does="write a copy of the portfolio that was opened and checked",
            arguments=upkeep.backup_arguments,
            run=upkeep.backup,
        ),
        Verb(
            name="restore",
            does="put a backup in the place of the portfolio; what was there is kept",
            arguments=upkeep.restore_arguments,
            run=upkeep.restore,
        ),
        Verb(
            name="doctor",
            does="examine the file, its references, search index and backups",
            arguments=upkeep.doctor_arguments,
            run=upkeep.doctor,
        ),
        Verb(
            name="screenshots",
            does="take a picture of every page of the window",
            arguments=picturing.screenshots_arguments,
            run=picturing.screenshots,
        ),
    )
}
