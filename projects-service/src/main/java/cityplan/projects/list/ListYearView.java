package cityplan.projects.list;

/// A year that a list was made for, and how many projects stand on it.
public record ListYearView(String year, long projects, long keyProjects) {}
