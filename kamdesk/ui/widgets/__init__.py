"""Parts of screens that know no service and no domain."""
