// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.Secret;

/**
 * Keys in Equinox's secure storage. That stores plain text where no password module is installed, with a line in the
 * log only; so it is not touched without one, and each key is looked at after it was put: one that is not encrypted is
 * taken out again and refused.
 */
public final class EquinoxKeyRing implements KeyRing {
    private static final String NODE = "/org.filmwright/";
    private static final String KEY = "key";
    private static final String MODULES = "org.eclipse.equinox.security.secureStorage";

    private final ISecurePreferences store;
    private final BooleanSupplier canEncrypt;

    public EquinoxKeyRing(ISecurePreferences store) {
        this(store, EquinoxKeyRing::hasPasswordModule);
    }

    /**
     * A keyring.
     *
     * @param canEncrypt whether something is there that gives the store a password
     */
    EquinoxKeyRing(ISecurePreferences store, BooleanSupplier canEncrypt) {
        this.store = store;
        this.canEncrypt = canEncrypt;
    }

    @Override
    public Optional<Secret> find(String provider) throws CoreException {
        if (store == null || !canEncrypt.getAsBoolean() || !store.nodeExists(path(provider))) {
            return Optional.empty();
        }
        try {
            ISecurePreferences node = store.node(path(provider));
            String key = node.get(KEY, null);
            if (key != null && !node.isEncrypted(KEY)) {
                forget(node);
                throw new FilmException(ErrorCode.REFUSED, "The key of " + provider
                        + " was in the keyring in plain text; it was taken out. Set it anew.");
            }
            return Optional.ofNullable(key).map(Secret::new);
        } catch (StorageException e) {
            throw failed("cannot be read", e);
        }
    }

    @Override
    public void put(String provider, Secret key) throws CoreException {
        if (store == null || !canEncrypt.getAsBoolean()) {
            throw new FilmException(ErrorCode.UNAVAILABLE, "There is no keyring here that encrypts, so the key of "
                    + provider + " was not kept; give it in the environment.");
        }
        ISecurePreferences node = store.node(path(provider));
        try {
            node.put(KEY, key.reveal(), true);
            if (!node.isEncrypted(KEY)) {
                forget(node);
                throw new FilmException(ErrorCode.REFUSED, "The keyring would keep the key of " + provider
                        + " in plain text, so it was not kept; give it in the environment.");
            }
            node.flush();
        } catch (StorageException | IOException e) {
            forget(node);
            throw failed("does not take a key", e);
        }
    }

    @Override
    public void remove(String provider) throws CoreException {
        if (store != null && store.nodeExists(path(provider))) {
            forget(store.node(path(provider)));
        }
    }

    private static void forget(ISecurePreferences node) throws FilmException {
        node.remove(KEY);
        try {
            node.flush();
        } catch (IOException e) {
            throw failed("cannot be written", e);
        }
    }

    private static FilmException failed(String what, Exception e) {
        return new FilmException(ErrorCode.UNAVAILABLE, "The keyring " + what + ": " + e.getMessage(), e);
    }

    private static String path(String provider) {
        return NODE + provider;
    }

    private static boolean hasPasswordModule() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return false;
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(MODULES)) {
            if (element.getName().equals("provider")) {
                return true;
            }
        }
        return false;
    }
}
