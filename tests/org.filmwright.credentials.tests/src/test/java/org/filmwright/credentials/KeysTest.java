// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.Secret;
import org.filmwright.credentials.UserSettings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys and settings come from, and where they never go. */
class KeysTest {
    private static final String PLANTED = "sk-planted-0123456789";

    @TempDir
    Path temp;
    private final Map<String, String> kept = new HashMap<>();

    /** A provider with two names for its key. */
    private static final class Example implements ProviderFactory {
        @Override
        public String id() {
            return "example";
        }

        @Override
        public String label() {
            return "Example";
        }

        @Override
        public List<String> keyVariables() {
            return List.of("EXAMPLE_KEY", "EXAMPLE_TOKEN");
        }

        @Override
        public boolean needsKey() {
            return true;
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("baseUrl", "Address", "", "EXAMPLE_BASE_URL", "https://api.example.org/v1"),
                    new Setting("model.text", "Model", "", null, ""));
        }

        @Override
        public GenerationProvider create(ProviderSettings settings) {
            throw new UnsupportedOperationException();
        }
    }

    /** A secure store that encrypts or only says so. */
    private ISecurePreferences store(boolean encrypts) {
        return (ISecurePreferences) Proxy.newProxyInstance(KeysTest.class.getClassLoader(),
                new Class<?>[] {ISecurePreferences.class}, (proxy, method, args) -> switch (method.getName()) {
                    case "node" -> proxy;
                    case "nodeExists" -> !kept.isEmpty();
                    case "put" -> kept.put((String) args[0], (String) args[1]);
                    case "get" -> kept.get(args[0]);
                    case "remove" -> kept.remove(args[0]);
                    case "isEncrypted" -> encrypts;
                    case "flush" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private UserSettings settings(Map<String, String> environment, KeyRing ring) {
        return new UserSettings(new Example(), environment, new StoredSettings(temp.resolve("providers.json")), ring);
    }

    @Test
    void environmentComesBeforeTheKeyring() throws CoreException {
        EquinoxKeyRing ring = new EquinoxKeyRing(store(true), () -> true);
        ring.put("example", new Secret("from-the-ring"));
        assertEquals("from-the-ring", settings(Map.of(), ring).key().orElseThrow().reveal());
        UserSettings both = settings(Map.of("EXAMPLE_TOKEN", PLANTED, "EXAMPLE_KEY", " "), ring);
        assertEquals(PLANTED, both.key().orElseThrow().reveal());
        assertEquals(Optional.of("EXAMPLE_TOKEN"), both.keyVariable());
        ring.remove("example");
        assertTrue(settings(Map.of(), ring).key().isEmpty());
    }

    @Test
    void keyringThatDoesNotEncryptKeepsNothing() {
        EquinoxKeyRing plain = new EquinoxKeyRing(store(false), () -> true);
        FilmException refused = assertThrows(FilmException.class, () -> plain.put("example", new Secret(PLANTED)));
        assertEquals(ErrorCode.REFUSED, refused.code());
        assertFalse(refused.getMessage().contains(PLANTED));
        assertEquals(Map.of(), kept, "it was taken out again");
        kept.put("key", PLANTED);
        FilmException found = assertThrows(FilmException.class, () -> plain.find("example"));
        assertFalse(found.getMessage().contains(PLANTED));
        assertEquals(Map.of(), kept);
    }

    @Test
    void keyringWithoutAPasswordModuleIsNotTouched() throws CoreException {
        ISecurePreferences untouched = (ISecurePreferences) Proxy.newProxyInstance(KeysTest.class.getClassLoader(),
                new Class<?>[] {ISecurePreferences.class}, (proxy, method, args) -> {
                    throw new AssertionError(method.getName());
                });
        EquinoxKeyRing none = new EquinoxKeyRing(untouched);
        assertTrue(none.find("example").isEmpty());
        assertThrows(FilmException.class, () -> none.put("example", new Secret(PLANTED)));
        assertThrows(FilmException.class, () -> KeyRing.NONE.put("example", new Secret(PLANTED)));
    }

    @Test
    void settingsComeFromEnvironmentThenFileThenStandard() throws CoreException, IOException {
        UserSettings here = settings(Map.of(), KeyRing.NONE);
        assertEquals("https://api.example.org/v1", here.get("baseUrl"));
        assertEquals(Source.STANDARD, here.value("baseUrl").source());
        StoredSettings stored = new StoredSettings(temp.resolve("providers.json"));
        stored.put("example", "baseUrl", " http://localhost:1/v1 ");
        stored.put("example", "model.text", "m-1");
        assertEquals("http://localhost:1/v1", here.get("baseUrl"));
        assertEquals("m-1", here.get("model.text"));
        UserSettings there = settings(Map.of("EXAMPLE_BASE_URL", "http://host/v1"), KeyRing.NONE);
        assertEquals("http://host/v1", there.get("baseUrl"));
        assertEquals("EXAMPLE_BASE_URL", there.value("baseUrl").variable());
        assertNull(here.value("model.text").variable());
        stored.put("example", "baseUrl", "");
        assertEquals("https://api.example.org/v1", here.get("baseUrl"));
        assertThrows(IllegalArgumentException.class, () -> here.get("nonsense"));
        Files.writeString(temp.resolve("providers.json"), "{\"example\": [1]}");
        assertEquals(ErrorCode.DAMAGED, assertThrows(FilmException.class, () -> here.get("baseUrl")).code());
    }

    @Test
    void fileIsWhereTheUserSaysItIs() throws FilmException {
        StoredSettings stored = StoredSettings.standard(Map.of("FILMWRIGHT_HOME", temp.resolve("home").toString()));
        stored.put("example", "model.text", "m-2");
        assertTrue(Files.exists(temp.resolve("home/providers.json")));
        assertEquals("m-2", stored.find("example", "model.text").orElseThrow());
    }
}
