package cityplan.projects.imports;

import static cityplan.store.bundle.SharedFiles.REGIONS;
import static cityplan.store.bundle.SharedFiles.SOURCES;
import static cityplan.store.bundle.SharedFiles.UNITS;

import cityplan.projects.money.MoneyRules;
import cityplan.projects.project.ProjectTable;
import cityplan.projects.project.document.DocumentTable;
import cityplan.projects.project.geometry.GeometryTable;
import cityplan.projects.project.party.PartyTable;
import cityplan.projects.project.relation.RelationTable;
import cityplan.store.bundle.SharedFiles;
import cityplan.store.imports.Imported;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.record.Table;
import cityplan.store.staging.TableFile;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.stream.Stream;

/// The tables that a bundle fills, each after those it refers to. Of regions, units and sources
/// only what projects need is kept.
final class ProjectImports {

    static final String PATH = "/v1/imports/projects";

    private static final TableFile SECTORS =
            TableFile.keyed("sectors", "code").text("name_zh").text("name_en");

    private static final TableFile KINDS =
            TableFile.keyed("project_kinds", "code").text("name_zh").text("name_en").code("sector");

    private static final TableFile PROGRAMMES =
            TableFile.keyed("programmes", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("sector")
                    .period("period")
                    .optionalWhole("project_count")
                    .optionalDecimal("planned_investment")
                    .optionalDecimal("actual_investment")
                    .optionalCode("investment_unit")
                    .optionalWhole("new_start_count")
                    .optionalWhole("ongoing_count")
                    .optionalWhole("completion_count")
                    .optionalWhole("preparatory_count")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note");

    private static final List<Table> TABLES =
            List.of(
                    CodeTable.some(
                                    "region",
                                    REGIONS,
                                    List.of("parent"),
                                    Reference.to("parent", "region"))
                            .checked("cycle", SharedFiles.REGION_CYCLES),
                    CodeTable.some("unit", UNITS, List.of("dimension", "multiplier")),
                    CodeTable.some("source", SOURCES, List.of("published")),
                    CodeTable.whole("sector", SECTORS),
                    CodeTable.whole("project_kind", KINDS, Reference.to("sector")),
                    CodeTable.whole(
                                    "programme",
                                    PROGRAMMES,
                                    Reference.to("sector"),
                                    Reference.to("investment_unit", "unit"),
                                    Reference.toSource())
                            .checked(
                                    "required",
                                    MoneyRules.withoutUnit(
                                            PROGRAMMES.staged(),
                                            "coalesce(planned_investment, actual_investment)"))
                            .checked("currency-expected", MoneyRules.notMoney(PROGRAMMES.staged())),
                    ProjectTable.PROJECT,
                    new EventTable(),
                    PartyTable.PARTY,
                    DocumentTable.DOCUMENT,
                    RelationTable.RELATION);

    @Produces
    @Singleton
    Imported imported(GeometryTable geometries) {
        return new Imported(
                PATH, Stream.concat(TABLES.stream(), Stream.of(geometries.table())).toList());
    }
}
