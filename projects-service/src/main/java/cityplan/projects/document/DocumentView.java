package cityplan.projects.document;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// What is written about a project: what it is, its number, and where it is to be found.
public record DocumentView(
        String project,
        String code,
        String kind,
        Text title,
        @Nullable String number,
        @Nullable LocalDate issued,
        String url,
        Instant recordedFrom) {}
