package cityplan.projects.list;

import cityplan.projects.portfolio.PortfolioView.Line;
import cityplan.projects.programme.ProgrammeView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The list of a year: how many projects and how much money by each thing that they have in common.
/// Every block comes to the total. The programmes of the year stand beside, never added.
public record YearListView(
        String year,
        String unit,
        @Nullable String ruleSet,
        Line total,
        List<Block> blocks,
        List<ProgrammeView> programmes) {

    public YearListView {
        blocks = List.copyOf(blocks);
        programmes = List.copyOf(programmes);
    }

    /// The list by one thing.
    public record Block(String by, List<Line> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }
}
