"""One typed line about a contact with a customer, and what was meant by it."""
