"""The pages of spreadsheets: upload, sheet, columns, words, dry run, import, result, undo."""
