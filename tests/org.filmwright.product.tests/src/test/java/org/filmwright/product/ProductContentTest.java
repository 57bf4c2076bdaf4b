// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ProductContentTest {
    private static final Pattern PLUGIN = Pattern.compile("(.+)_\\d+\\.\\d+\\.\\d+.*");
    /** In NOTICE: a line that begins with a symbolic name or its beginning and an asterisk. */
    private static final Pattern NOTICED = Pattern.compile("^([a-z][\\w.-]*\\*?)\\s.*$");

    @Test
    void headlessConfigurationHasNoUserInterface() throws IOException {
        List<String> seen = bundles("configuration.cli").stream()
                .filter(name -> name.matches("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?|org\\.filmwright\\..*\\bui|"
                        + "org\\.filmwright\\.app"))
                .toList();
        assertEquals(List.of(), seen);
    }

    @Test
    void everyBundleOfOursIsInTheProduct() throws IOException {
        Set<String> ours;
        try (Stream<Path> folders = Files.list(Clone.root().resolve("bundles"))) {
            ours = folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> missing = new TreeSet<>(ours);
        missing.removeAll(bundles("configuration"));
        assertEquals(Set.of(), missing);
        Set<String> headless = new TreeSet<>(ours);
        // the editor's services stand on Xtext, which the command line must not load
        headless.removeIf(name -> name.endsWith(".ui") || name.equals("org.filmwright.app")
                || name.equals("org.filmwright.script.ide") || name.equals("org.filmwright.script.xtext"));
        headless.removeAll(bundles("configuration.cli"));
        assertEquals(Set.of(), headless);
    }

    @Test
    void bothConfigurationsNameTheSamePlugins() throws IOException {
        Set<String> whole = lines("configuration");
        Set<String> strangers = lines("configuration.cli").stream().map(line -> line.split(",")[2])
                .filter(location -> whole.stream().noneMatch(line -> line.contains("," + location + ",")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), strangers);
    }

    @Test
    void noticeNamesEveryShippedPart() throws IOException {
        List<String> noticed = Files.readAllLines(Clone.product().resolve("NOTICE")).stream().map(NOTICED::matcher)
                .filter(Matcher::matches).map(matcher -> matcher.group(1)).toList();
        Set<String> forgotten = new TreeSet<>();
        for (String plugin : plugins()) {
            boolean found = plugin.startsWith("org.filmwright.") || noticed.stream().anyMatch(name -> name.endsWith("*")
                    ? plugin.startsWith(name.substring(0, name.length() - 1)) : plugin.equals(name));
            if (!found) {
                forgotten.add(plugin);
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    @Test
    void startScriptIsExecutableAndLicenceIsThere() throws IOException {
        assertTrue(Files.isExecutable(Clone.product().resolve("filmwright")));
        assertTrue(Files.readString(Clone.product().resolve("LICENSE")).startsWith("Eclipse Public License - v 2.0"));
    }

    private static Set<String> plugins() throws IOException {
        try (Stream<Path> files = Files.list(Clone.product().resolve("plugins"))) {
            return files.map(file -> PLUGIN.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(matcher -> matcher.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> bundles(String configuration) throws IOException {
        return lines(configuration).stream().map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(String configuration) throws IOException {
        Path file = Clone.product().resolve(configuration)
                .resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
