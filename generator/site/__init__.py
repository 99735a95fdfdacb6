"""The only room that imports mkdocs: the plugin, the theme, building and serving."""
