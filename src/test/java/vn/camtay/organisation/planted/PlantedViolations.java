package vn.camtay.organisation.planted;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.Instant;
import vn.camtay.session.planted.PlantedAbove;

/** Breaks every rule once. */
public final class PlantedViolations {
    static int state;

    PlantedAbove borders;
    EntityManager database;

    Instant clock() {
        return Instant.now();
    }

    void print() {
        System.out.println("planted");
    }

    /** An entity with a setter. */
    @Entity
    public static class PlantedEntity {
        @Id
        Long id;

        public void setId(Long id) {
            this.id = id;
        }
    }

    /** A backing bean that holds an entity. */
    public static class PlantedBacking {
        PlantedEntity entity;
    }

    /** A class that is no service, with a business method without roles that it has from another. */
    @Stateless
    public static class PlantedStateless extends PlantedRoad {}

    /** What services share. */
    public static class PlantedRoad {
        public void open() {}
    }

    /** A singleton that is no job, open to all; its timer ends with a run that fails. */
    @Singleton
    @PermitAll
    public static class PlantedSingleton {
        @Schedule(hour = "*")
        void run() {}
    }

    /** A repository that anybody may call. */
    public static class PlantedRepository {}

    /** A name that says nothing. */
    public static class PlantedManager {}
}
