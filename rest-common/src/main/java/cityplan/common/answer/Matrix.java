package cityplan.common.answer;

import java.util.List;

/// A view that is a table of its own: as CSV it has a header and rows, not one flat row.
public interface Matrix {

    List<String> header();

    List<List<String>> rows();
}
