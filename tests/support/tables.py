"""Reading tables in tests as a person does."""


def names(table, column=0):
    """Return what stands in a column, from the first row to the last."""
    model = table.model()
    return [model.index(at, column).data() for at in range(model.rowCount())]


def number_of(table, key):
    """Return at which place a column stands."""
    return [column.key for column in table.records.columns].index(key)


def cell(table, row, key):
    """Return the index of a cell."""
    return table.model().index(row, number_of(table, key))


def pick(table, row, key=None):
    """Put the cursor on a row."""
    index = table.model().index(row, 0) if key is None else cell(table, row, key)
    table.setCurrentIndex(index)
    table.setFocus()
    return index
