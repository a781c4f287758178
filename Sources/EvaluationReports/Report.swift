// Results to reports.
