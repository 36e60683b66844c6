/// How an answer is shaped: entity tags, fields, JSON or CSV, links.
@NullMarked
package cityplan.common.answer;

import org.jspecify.annotations.NullMarked;
