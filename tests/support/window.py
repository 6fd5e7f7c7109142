"""A whole window as a test drives it."""

PATIENCE = 20_000


def at_rest(qtbot, running):
    qtbot.waitUntil(lambda: not running.tasks.pending, timeout=PATIENCE)


def account_id(running, name):
    running.workspace.desk.jumps.refresh()
    return running.workspace.desk.jumps.find(name)[0].id
