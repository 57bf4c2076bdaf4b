// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Dependencies point one way: model, api, the headless bundles, command line, ui, stages, app. */
class LayersTest {
    private static final String OURS = "org.filmwright.";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern USER_INTERFACE = Pattern
            .compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|core\\.commands|nebula|swtchart)(\\..*)?");

    @Test
    void dependenciesPointTowardsTheModel() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : Bundles.all()) {
            for (String required : header(bundle, "Require-Bundle")) {
                if (required.startsWith(OURS) && layer(required) > layer(name(bundle))) {
                    wrong.add(name(bundle) + " -> " + required);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void nothingButTheAppNeedsTheAppAndNothingNeedsTheCommandLine() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : Bundles.all()) {
            for (String required : header(bundle, "Require-Bundle")) {
                if (required.equals(OURS + "cli") || required.equals(OURS + "app")) {
                    wrong.add(name(bundle) + " -> " + required);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void headlessBundlesKnowNoUserInterface() throws IOException {
        assertEquals(Set.of(), imports((bundle, type) -> isHeadless(bundle) && USER_INTERFACE.matcher(type).matches()));
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : Bundles.all()) {
            if (isHeadless(name(bundle))) {
                Stream.of("Require-Bundle", "Import-Package").flatMap(header -> header(bundle, header).stream())
                        .filter(required -> USER_INTERFACE.matcher(required).matches())
                        .forEach(required -> wrong.add(name(bundle) + " -> " + required));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void onlyTheStoreSpeaksToTheDatabase() throws IOException {
        assertEquals(Set.of(), imports((bundle, type) -> !bundle.equals(OURS + "store.sqlite")
                && (type.startsWith("java.sql.") || type.startsWith("javax.sql.") || type.startsWith("org.sqlite."))));
    }

    @Test
    void stagesAndProvidersUseOnlyWhatAnOutsideOneMayUse() throws IOException {
        assertEquals(Set.of(), imports((bundle, type) -> (bundle.startsWith(OURS + "stage.")
                || bundle.startsWith(OURS + "provider.") || bundle.equals(OURS + "script.ui"))
                && type.startsWith(OURS) && type.contains(".internal.") && !type.startsWith(bundle + ".internal.")));
    }

    @Test
    void symbolicNameIsTheFolder() throws IOException {
        for (Path bundle : Bundles.all()) {
            assertEquals(List.of(name(bundle)), header(bundle, "Bundle-SymbolicName"));
        }
    }

    private static int layer(String bundle) {
        String kind = bundle.substring(OURS.length());
        if (kind.equals("model")) {
            return 0;
        }
        if (kind.equals("api")) {
            return 1;
        }
        if (kind.equals("app")) {
            return 6;
        }
        if (kind.equals("cli")) {
            return 3;
        }
        if (isHeadless(bundle)) {
            return 2;
        }
        return kind.startsWith("stage.") || kind.equals("script.ui") || kind.equals("compare.ui")
                || kind.equals("generation.ui") ? 5 : 4;
    }

    private static boolean isHeadless(String bundle) {
        return !bundle.endsWith(".ui") && !bundle.equals(OURS + "app");
    }

    /** Bundle and imported type, in every Java file, where the predicate holds. */
    private static Set<String> imports(BiPredicate<String, String> wanted) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path bundle : Bundles.all()) {
            Path sources = bundle.resolve("src");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = IMPORT.matcher(Files.readString(file));
                    while (matcher.find()) {
                        if (wanted.test(name(bundle), matcher.group(1))) {
                            found.add(bundle.relativize(file) + " imports " + matcher.group(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString();
    }

    /** The names in a header of a manifest, without their attributes; of optional ones too. */
    private static List<String> header(Path bundle, String header) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            String value = new Manifest(in).getMainAttributes().getValue(header);
            return value == null ? List.of() : Stream.of(QUOTED.matcher(value).replaceAll("").split(","))
                    .map(entry -> entry.split(";")[0].trim()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
