"""Languages: the table, the catalogues, and content in a reader's language."""
