// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out what belongs to the pages and not to the script: page numbers, headers, footers and continued marks. */
final class PageFurniture {

    private static final Pattern NUMBER = Pattern
            .compile("(?i)(page\\s*)?-?\\s*\\d{1,4}[A-Z]?\\s*[.-]?(\\s*(of|/)\\s*\\d+)?");
    private static final Pattern CONTINUED = Pattern
            .compile("(?i)\\(?\\s*(continued|cont'd|cont’d)\\s*[:.]?\\s*\\)?\\s*[:.]?\\s*(\\(\\d+\\))?");
    private static final Pattern MORE = Pattern.compile("(?i)\\(\\s*more\\s*\\)");

    private PageFurniture() {
    }

    /** The lines of the script itself. */
    static List<IndentedLine> remove(List<IndentedLine> lines) {
        Map<Integer, double[]> edges = new HashMap<>();
        for (IndentedLine line : lines) {
            double[] edge = edges.computeIfAbsent(line.page(), key -> new double[] {line.row(), line.row()});
            edge[0] = Math.min(edge[0], line.row());
            edge[1] = Math.max(edge[1], line.row());
        }
        Map<String, Integer> repeated = new HashMap<>();
        for (IndentedLine line : lines) {
            if (isEdge(line, edges)) {
                repeated.merge(key(line), 1, Integer::sum);
            }
        }
        List<IndentedLine> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            IndentedLine line = lines.get(i);
            String text = line.text().strip();
            boolean edge = isEdge(line, edges);
            boolean header = edge && edges.size() > 2 && repeated.get(key(line)) > Math.max(2, edges.size() / 2);
            boolean number = edge && isAlone(lines, i) && NUMBER.matcher(text).matches();
            boolean mark = edge && CONTINUED.matcher(text).matches();
            if (!header && !number && !mark && !MORE.matcher(text).matches() && !text.isEmpty()) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Whether nothing else stands on the row, as beside a page number and unlike beside a scene number. */
    private static boolean isAlone(List<IndentedLine> lines, int index) {
        return !sameRow(lines, index, index - 1) && !sameRow(lines, index, index + 1);
    }

    private static boolean sameRow(List<IndentedLine> lines, int a, int b) {
        return b >= 0 && b < lines.size() && lines.get(a).page() == lines.get(b).page()
                && Math.abs(lines.get(a).row() - lines.get(b).row()) < 0.4;
    }

    /** Whether a line stands in the first or last rows of its page. */
    private static boolean isEdge(IndentedLine line, Map<Integer, double[]> edges) {
        double[] edge = edges.get(line.page());
        return line.row() - edge[0] < 2.5 || edge[1] - line.row() < 2.5;
    }

    private static String key(IndentedLine line) {
        return Math.round(line.row()) + line.text().replaceAll("\\d+", "#").strip();
    }
}
