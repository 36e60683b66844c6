package cityplan.store.imports;

import cityplan.store.record.Terms;

import java.nio.charset.Charset;

/// How an import is to be carried out: in which charset its CSV files are, and on what terms.
record Order(Charset charset, Terms terms) {}
