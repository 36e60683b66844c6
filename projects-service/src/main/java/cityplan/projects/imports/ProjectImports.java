package cityplan.projects.imports;

import static cityplan.store.bundle.SharedFiles.INDICATORS;
import static cityplan.store.bundle.SharedFiles.REGIONS;
import static cityplan.store.bundle.SharedFiles.SOURCES;
import static cityplan.store.bundle.SharedFiles.UNITS;

import cityplan.projects.codelist.CodeTables;
import cityplan.projects.contribution.ContributionTable;
import cityplan.projects.document.DocumentTable;
import cityplan.projects.event.EventTable;
import cityplan.projects.geometry.GeometryTable;
import cityplan.projects.investment.actual.ActualTable;
import cityplan.projects.investment.estimate.EstimateTable;
import cityplan.projects.investment.funding.FundingTable;
import cityplan.projects.investment.line.InvestmentLineTable;
import cityplan.projects.milestone.MilestoneTable;
import cityplan.projects.party.PartyTable;
import cityplan.projects.programme.ProgrammeTable;
import cityplan.projects.project.ProjectTable;
import cityplan.projects.relation.RelationTable;
import cityplan.projects.report.ReportTable;
import cityplan.projects.report.problem.ReportProblemTable;
import cityplan.projects.right.Rights;
import cityplan.store.bundle.SharedFiles;
import cityplan.store.imports.Imported;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.record.Table;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.stream.Stream;

/// The tables that a bundle fills, each after those it refers to. Of regions, units, sources and
/// indicators only what projects need is kept.
final class ProjectImports {

    static final String PATH = "/v1/imports/projects";

    private static final List<Table> TABLES =
            List.of(
                    CodeTable.some(
                                    "region",
                                    Rights.CODE_LISTS,
                                    REGIONS,
                                    List.of("parent", "level"),
                                    Reference.to("parent", "region"))
                            .checked("cycle", SharedFiles.REGION_CYCLES),
                    CodeTable.some(
                            "unit", Rights.CODE_LISTS, UNITS, List.of("dimension", "multiplier")),
                    CodeTable.some("source", Rights.SOURCES, SOURCES, List.of("published")),
                    CodeTable.some(
                            "indicator",
                            Rights.CODE_LISTS,
                            INDICATORS,
                            List.of("unit"),
                            Reference.to("unit")),
                    CodeTables.SECTOR,
                    CodeTables.PROJECT_KIND,
                    ProgrammeTable.PROGRAMME,
                    ProjectTable.PROJECT,
                    new EventTable(),
                    InvestmentLineTable.LINE,
                    ActualTable.ACTUAL,
                    EstimateTable.ESTIMATE,
                    FundingTable.FUNDING,
                    ContributionTable.CONTRIBUTION,
                    PartyTable.PARTY,
                    DocumentTable.DOCUMENT,
                    RelationTable.RELATION,
                    MilestoneTable.MILESTONE,
                    new ReportProblemTable(false),
                    new ReportTable());

    @Produces
    @Singleton
    Imported imported(GeometryTable geometries) {
        return new Imported(
                PATH, Stream.concat(TABLES.stream(), Stream.of(geometries.table())).toList());
    }
}
