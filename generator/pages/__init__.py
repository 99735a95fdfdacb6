"""From the library to pages: one module per family of pages, templates beside them."""
