"""Short forms and questions, shown inside the window."""
